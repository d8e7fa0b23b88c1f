using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Tests.Kernel.Standards;

namespace Licensing.Tests.Kernel.Cases;

/// <summary>C-3.5, C-7 and C-8: a refusal names grounds of its edition, the facts they rest on, and how to appeal.</summary>
public sealed class RefusalComposerTests
{
    private static readonly DateTimeOffset Decided = BusinessTime.At(new(2012, 1, 31), new(15, 0));
    private static readonly SampleFacts Child = new() { BirthDate = new(1996, 2, 1), Bars = ["wanted"], Permit = PermitKind.Special };

    [Fact]
    public void Compose_GroundsFound_NamesThemWithFactsAndAppeal()
    {
        var refusal = Compose(Child, [], "  Осы адам іздеуде.  ", "application", "passport", "duty-receipt").Refusal!;
        Assert.Equal(("XS", "362-2007", new DateOnly(2010, 2, 22)), (refusal.Service, refusal.Edition, refusal.EditionRepealedOn));
        Assert.Equal(["wanted", "below-16"], refusal.Grounds.Select(ground => ground.Code));
        Assert.Equal("Осы адам іздеуде.", refusal.Reasoning);
        Assert.Equal("XS.ground.below-16", refusal.Grounds[1].TextKey);
        Assert.Equal(("6", "birthDate", "XS.fact.birthDate"), (refusal.Grounds[1].Clause, refusal.Grounds[1].Facts[0].Name, refusal.Grounds[1].Facts[0].TextKey));
        Assert.Equal(["1996-02-01"], refusal.Grounds[1].Facts[0].Values);
        // C-8: one month from 31 January ends on the last day of February.
        Assert.Equal(("22", "migration-police-department", new DateOnly(2012, 2, 29)), (refusal.Appeal.Clause, refusal.Appeal.To, refusal.Appeal.AnsweredBy));
        Assert.Equal(["migration-police-committee", "ministry"], refusal.Appeal.Above);
    }

    [Fact]
    public void Compose_MissingDocuments_AreAGroundOfTheirOwn()
    {
        var ground = Assert.Single(Compose(Child with { Bars = [] }, ["documents-not-presented"], null, "passport").Refusal!.Grounds);
        Assert.Equal(("documents-not-presented", "17(1)"), (ground.Code, ground.Clause));
        Assert.Equal(["application", "duty-receipt"], ground.Facts.Single().Values);
        Assert.Equal(["XS.document.application", "XS.document.duty-receipt"], ground.Facts.Single().ValueKeys);
    }

    [Fact]
    public void Compose_FactThatIsACode_IsWordedByAResource()
    {
        var facts = new SampleFacts { BirthDate = new(1980, 1, 1), ChildAges = [18], Permit = PermitKind.Special };
        var ground = Assert.Single(Compose(facts, ["children"], null).Refusal!.Grounds);
        Assert.Equal(["XS.fact.permit.B-2"], ground.Facts.Single(fact => fact.Name == "permit").ValueKeys);
        Assert.Empty(ground.Facts.Single(fact => fact.Name == "childAges").ValueKeys);
    }

    [Fact]
    public void Compose_FactThatIsAState_IsWordedByItsName()
    {
        var facts = new SampleFacts { BirthDate = new(1980, 1, 1), Citizenship = "DEU" };
        var key = Assert.Single(Assert.Single(Compose(facts, ["visa-needed"], null).Refusal!.Grounds).Facts.Single().ValueKeys);
        Assert.Equal("DEU", TextKeys.CountryOf(key));
        Assert.Null(TextKeys.CountryOf("XS.fact.permit.B-2"));
    }

    [Theory]
    [InlineData("no-such-ground", RefusalError.NotOfThisEdition)]
    [InlineData("visa-needed", RefusalError.NotFound)]
    [InlineData("debt", RefusalError.NotFound)]
    [InlineData("documents-not-presented", RefusalError.NothingMissing)]
    public void Compose_GroundThatDoesNotHold_IsNotComposed(string ground, RefusalError error)
    {
        var composed = Compose(Child, ["below-16", ground], null, "application", "passport", "duty-receipt");
        Assert.Null(composed.Refusal);
        Assert.Equal((error, ground), (composed.Error, composed.Ground));
    }

    [Fact]
    public void Compose_NothingFound_IsNotComposed()
    {
        var adult = new SampleFacts { BirthDate = new(1980, 1, 1) };
        Assert.Equal(RefusalError.NoGround, Compose(adult, [], "because", "application", "passport").Error);
    }

    [Theory]
    [InlineData(1, "migration-police-committee")]
    [InlineData(2, "ministry")]
    [InlineData(3, "ministry")]
    public void Compose_DecidedHigherUp_GoesOneLevelUpFromThere(int level, string to) =>
        Assert.Equal(to, Compose(Child, [], null, level).Refusal!.Appeal.To);

    private static ComposedRefusal Compose(
        SampleFacts facts, ImmutableArray<string> grounds, string? reasoning, params string[] documents) =>
        Compose(facts, grounds, reasoning, 0, documents);

    private static ComposedRefusal Compose(
        SampleFacts facts, ImmutableArray<string> grounds, string? reasoning, int level, params string[] documents)
    {
        var standard = SampleStandard.Declared;
        var filed = BusinessTime.At(new(2012, 1, 10), new(10, 0));
        var assessment = standard.Assess(facts, filed, documents, LawSnapshot.Defaults).Assessment!;
        var request = new RefusalRequest(
            standard.FindEdition(assessment.Edition)!, standard.Schema, assessment, grounds, reasoning, Decided, level);
        return RefusalComposer.Compose(request, LawSnapshot.Defaults);
    }
}
