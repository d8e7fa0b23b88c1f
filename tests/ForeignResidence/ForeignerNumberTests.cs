using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Testing;

namespace Licensing.Tests.ForeignResidence;

/// <summary>IN: individual identification number for temporarily arriving foreigners (regulation 144 of 2019).</summary>
public sealed class ForeignerNumberTests
{
    private const string Facts = """{"birthDate":"1990-01-01","citizenship":"DEU","documentValidTo":"2026-11-24"}""";
    private static readonly string[] All = ["application", "identity-document", "translation", "consent"];

    private static Standard<ForeignerNumberFacts> In => ForeignerNumberStandard.Declared;

    // IN-6, IN-9: 4 hours and 40 minutes while the office is open; the page's example.
    [Theory]
    [InlineData("2026-11-24T09:00", "2026-11-24T13:40")]
    [InlineData("2026-11-24T13:50", "2026-11-24T18:30")]
    [InlineData("2026-11-24T13:51", "2026-11-25T09:01")]
    [InlineData("2026-11-28T12:00", "2026-11-30T12:40")] // Saturday closes at 13:00
    public void Assess_Term_RunsInOfficeHours(string filed, string due)
    {
        var assessment = In.Assess(Facts.Replace("2026-11-24", "2027-01-01", StringComparison.Ordinal), filed, All);
        Assert.Equal((Outcome.Accept, Law.At(due), 15, 0), (assessment.Outcome, assessment.DueAt, assessment.WaitMinutes, assessment.Total));
    }

    // IN-9: papers; an expired document counts as not presented, one that ends today does not.
    [Fact]
    public void Assess_Papers_AreAskedForAndCounted()
    {
        var all = In.Assess(Facts, documents: All);
        Assert.Equal(("application 9, identity-document 9, translation 9, consent 9", Outcome.Accept), (all.Papers(), all.Outcome));
        Assert.Equal("application 9, identity-document 9, consent 9", In.Assess(Facts[..^1] + ",\"documentInKazakhOrRussian\":true}").Papers());
        Assert.Equal(["identity-document"], In.Assess(Facts, "2026-11-25T10:00", All).Missing);
    }

    // IN-6.3
    [Theory]
    [InlineData(",\"hasIin\":true", "already-has-iin 6(3)")]
    [InlineData(",\"dataMatch\":false", "data-mismatch 6(3)")]
    [InlineData(",\"hasIin\":true,\"dataMatch\":false", "already-has-iin 6(3), data-mismatch 6(3)")]
    public void Assess_Fact_Refuses(string more, string grounds) => Assert.Equal(grounds, In.Assess(Facts[..^1] + more + "}").Grounds());

    [Theory]
    [InlineData("""{"birthDate":"1990-01-01","citizenship":"KAZ","documentValidTo":"2030-01-01"}""", "facts.citizenship")]
    [InlineData("""{"birthDate":"1990-01-01","citizenship":"DEU"}""", "facts.documentValidTo")]
    [InlineData("""{"birthDate":"2026-11-25","citizenship":"DEU","documentValidTo":"2030-01-01"}""", "facts.birthDate")]
    public void Assess_BadFact_IsNamed(string facts, string member) => Assert.Equal(member, In.Wrong(facts));

    [Fact]
    public void Assess_BeforeTheRegulation_HasNoEdition() => Assert.Equal("filedAt", In.Wrong(Facts, "2019-02-24T10:00"));

    // IN-4, IN-9.1: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(In.Editions);
        Assert.Equal(("144-2019", ScheduleKind.Migration2014, 10), (edition.Code, edition.Schedule, edition.HandOut.QueueMinutes));
        Assert.Equal(("9(1)", true), (edition.MissingDocuments!.Clause, edition.MissingDocuments.HasReceipt));
        Assert.Equal((Term.WorkingDays(5), Term.WorkingDays(15)), (edition.Complaint.AnswerTerm, edition.Complaint.QualityBodyTerm));
    }
}
