using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Fees;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.Kernel.Standards;

/// <summary>C-2 and C-12: editions are chosen by the filing date, rules answer, rows override.</summary>
public sealed class StandardTests
{
    private static readonly LawSnapshot Law = LawSnapshot.Defaults;
    private static readonly SampleFacts Adult = new() { BirthDate = new(1990, 1, 1) };

    [Theory]
    [InlineData("2007-10-11", null)]
    [InlineData("2007-10-12", "362-2007")] // the first day
    [InlineData("2012-06-01", "362-2007")] // repealed without a successor: still applied
    [InlineData("2014-03-06", "362-2007")]
    [InlineData("2014-03-07", "132-2014")]
    [InlineData("2026-11-24", "132-2014")]
    public void EditionOn_FilingDate_IsTheLatestInForce(string date, string? code) =>
        Assert.Equal(code, SampleStandard.Declared.EditionOn(Date(date), Law)?.Code);

    [Fact]
    public void Assess_RepealedEdition_IsMarked()
    {
        Assert.False(Assess(Adult, "2010-02-21").Act.IsRepealedOn(new(2010, 2, 21)));
        var act = Assess(Adult, "2010-02-22").Act;
        Assert.True(act.IsRepealedOn(new(2010, 2, 22)));
        Assert.Equal(new DateOnly(2010, 2, 22), act.RepealedOn);
    }

    [Fact]
    public void Assess_OverriddenDates_ChooseTheEdition()
    {
        var law = With(new(LawKeys.AnyService, "132-2014", LawKeys.InForceFrom, new(2000, 1, 1), "2014-04-01"),
            new LawOverride(LawKeys.AnyService, "362-2007", LawKeys.RepealedOn, new(2000, 1, 1), ""));
        Assert.Equal("362-2007", SampleStandard.Declared.EditionOn(new(2014, 3, 31), law)?.Code);
        Assert.Equal("132-2014", SampleStandard.Declared.EditionOn(new(2014, 4, 1), law)?.Code);
        Assert.Null(Assess(Adult, "2012-01-10", law).Act.RepealedOn);
    }

    [Fact]
    public void Assess_TermByFacts_TakesTheFirstThatHolds()
    {
        Assert.Equal("2012-01-10T10:10:00", Due(Adult, "2012-01-10"));
        Assert.Equal("2012-01-12T10:00:00", Due(Adult with { Organisation = true, Share = 50.5m }, "2012-01-10"));
        Assert.Equal("2012-02-10T18:30:00", Due(Adult with { Organisation = true }, "2012-01-10"));
        Assert.Equal("2026-11-29T10:15:00", Due(Adult with { Channel = Channel.Portal }, "2026-11-29")); // a Sunday
    }

    [Fact]
    public void Assess_Stages_AreEachExplainedAndTheLastIsDue()
    {
        var assessment = Assess(Adult with { Organisation = true }, "2026-11-24");
        Assert.Equal(2, assessment.Deadlines.Length);
        Assert.Equal("2026-12-17T18:30:00", assessment.DueAt.ToString("s", CultureInfo.InvariantCulture));
        Assert.Equal([new(2026, 12, 15), new(2026, 12, 17)], (DateOnly[])assessment.Result["stages"]!);
        Assert.Equal(5, assessment.WaitMinutes);
        Assert.Equal(15, Assess(Adult, "2026-11-24").WaitMinutes);
        Assert.Null(Assess(Adult, "2012-01-10").WaitMinutes);
    }

    [Fact]
    public void Assess_Documents_FollowFactsAndFees()
    {
        Assert.Equal([("application", "12(1)"), ("passport", "12(2)")], Asked(Adult));
        Assert.Equal([("application", "13(1)"), ("passport", "12(2)")], Asked(Adult with { Organisation = true }));
        Assert.Equal("duty-receipt", Asked(Adult with { Permit = PermitKind.Special })[^1].Code);
    }

    // EX-9: nothing of the second checklist is asked for, or missing, on the day of filing.
    [Fact]
    public void Assess_LaterDocuments_AreKeptApart()
    {
        var assessment = Assess(Adult with { Organisation = true }, "2012-01-10", null, "application", "passport");
        Assert.Equal(Outcome.Accept, assessment.Outcome);
        Assert.Equal(new("tax-certificate", "9", Licensing.Kernel.Clocks.Term.Days(7), "debt"), Assert.Single(assessment.Later));
        Assert.Empty(Assess(Adult, "2012-01-10").Later);
    }

    [Theory]
    [InlineData("2012-01-09", Outcome.Incomplete)]
    [InlineData("2012-01-10", Outcome.Accept)] // its last day is the filing date
    public void Assess_ExpiredDocument_DoesNotCount(string validTo, Outcome outcome)
    {
        var facts = Adult with { DocumentValidTo = Date(validTo) };
        var assessment = Assess(facts, "2012-01-10", Law, "application", "passport", "not-asked-for");
        Assert.Equal(outcome, assessment.Outcome);
        Assert.Equal(outcome == Outcome.Accept ? [] : ["passport"], assessment.Missing);
    }

    [Fact]
    public void Assess_FeesWithCounts_AreMultipliedThenRounded()
    {
        var assessment = Assess(Adult with { Permit = PermitKind.OneWeapon, Units = 7 }, "2012-01-10");
        Assert.Equal([new FeeLine("permit", 50, 809), new FeeLine("unit", 70, 1133)], assessment.Fees); // 1618 tenge
        Assert.Equal(1942, assessment.Total);
    }

    [Fact]
    public void Assess_PaidTheYearBefore_TakesTheIndexOfThatDay()
    {
        var facts = Adult with { Permit = PermitKind.OneWeapon };
        var result = SampleStandard.Declared.Assess(facts, At("2012-01-10"), [], Law, paidOn: new(2011, 12, 31));
        Assert.Equal(756, result.Assessment!.Fees[0].Amount); // C-6: 50 % of 1512
        Assert.Equal(1512, result.Assessment.Mci);
    }

    [Fact]
    public void Assess_GroundTwice_IsFoundOnceWithItsFacts()
    {
        var assessment = Assess(Adult with { Citizenship = "XXX", ChildAges = [18, 3], Bars = ["wanted"] }, "2012-01-10");
        Assert.Equal(Outcome.Refuse, assessment.Outcome);
        Assert.Equal(["wanted", "visa-needed", "children"], assessment.Grounds.Select(ground => ground.Code));
        Assert.Equal("4", assessment.Grounds[1].Clause);
        Assert.Equal(("bars", "wanted"), (assessment.Findings[0].Facts[0].Name, assessment.Findings[0].Facts[0].Values.Single()));
        Assert.Equal(["XXX"], assessment.Findings[1].Facts.Single().Values);
        Assert.Equal(["18", "3"], assessment.Findings[2].Facts[0].Values);
        Assert.Equal(["false"], assessment.Findings[2].Facts[1].Values);
        Assert.Empty(assessment.Findings[2].Facts[2].Values);
    }

    [Fact]
    public void Assess_OverriddenNumbers_HoldFromTheirDay()
    {
        var law = With(
            new("XS", "362-2007", LawKeys.Number("minimum-age"), new(2012, 1, 1), "18"),
            new("XS", "362-2007", LawKeys.Number("minimum-age"), new(2013, 1, 1), "21"),
            new("XS", "362-2007", LawKeys.List("visa-free"), new(2012, 1, 1), "DEU"),
            new("XS", "362-2007", LawKeys.Fee("permit"), new(2012, 1, 1), "12.5"),
            new("XS", "362-2007", LawKeys.Term("in-person"), new(2012, 1, 1), "25"));
        var facts = new SampleFacts { BirthDate = new(1994, 6, 1), Citizenship = "RUS", Permit = PermitKind.OneWeapon };
        Assert.Empty(Assess(facts, "2011-12-30", law).Grounds);
        var later = Assess(facts, "2012-01-10", law);
        Assert.Equal(["below-16", "visa-needed"], later.Grounds.Select(ground => ground.Code));
        Assert.Equal(new FeeLine("permit", 12.5m, 202), later.Fees[0]);
        Assert.Equal(At("2012-01-10").AddMinutes(25), later.DueAt);
    }

    [Theory]
    [InlineData("term.result", "soon")]
    [InlineData("fee.permit", "-1")]
    [InlineData("repealed-on", "2012")]
    public void LawOverride_ValueOfTheWrongKind_IsRefused(string key, string value) =>
        Assert.Throws<FormatException>(() => new LawOverride("XS", "362-2007", key, new(2012, 1, 1), value));

    [Fact]
    public void Overridable_Edition_ListsWhatRowsCanReplace()
    {
        var keys = SampleStandard.Declared.Editions[0].Overridable.ToDictionary(item => item.Key, item => item.Value);
        Assert.Equal("50", keys["fee.permit"]);
        Assert.Equal("16", keys["number.minimum-age"]);
        Assert.Equal("RUS BLR", keys["list.visa-free"]);
        Assert.Equal("48", keys["term.listed"]);
        Assert.Equal("1", SampleStandard.Declared.Editions[1].Overridable.Single(item => item.Key == "term.stages.2").Value);
    }

    [Fact]
    public void Assess_OfficeWithItsOwnHours_RunsByThem()
    {
        var own = OfficeSchedule.Weekly(QueueKind.Live, new Opening(DayOfWeek.Wednesday, new(8, 0), new(9, 0)));
        var input = new AssessmentInput(
            At("2012-01-10"), null, null, JsonSerializer.SerializeToElement(SampleStandard.Declared.Schema.ToJson(Adult)), [], own);
        Assert.Equal(
            "2012-01-11T08:10:00",
            SampleStandard.Declared.Assess(input, Law).Assessment!.DueAt.ToString("s", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FactsToAsk_UnfinishedForm_FollowsWhatIsKnown()
    {
        Assert.DoesNotContain("units", SampleStandard.Declared.FactsToAsk(JsonElement.Parse("{}")));
        var asked = SampleStandard.Declared.FactsToAsk(JsonElement.Parse("""{"permit": "B-2", "units": -1}"""));
        Assert.Contains("units", asked);
        Assert.Contains("birthDate", asked);
        Assert.DoesNotContain("bars", asked);
    }

    [Fact]
    public void Edition_SlipsInADeclaration_AreFoundWhenItIsMade()
    {
        var empty = Standard.For<SampleFacts>("XS", OfficeKind.AddressBureau);
        Assert.Throws<InvalidOperationException>(() => empty.Edition(Acts.Order362, edition => edition));
        Assert.Throws<InvalidOperationException>(() => empty.Edition(Acts.Order362, edition => edition
            .Term(Licensing.Kernel.Clocks.Term.Days(1), "7").Queue(1, "7")
            .Complaints(Licensing.Kernel.Clocks.Term.Days(1), "22", AppealLine.AddressBureau)
            .Refuse("ground", "1", _ => true, "NoSuchFact")));
        Assert.Throws<InvalidOperationException>(() => empty.Edition(Acts.Order362, edition => edition
            .Term(Licensing.Kernel.Clocks.Term.Days(1), "7").Queue(1, "7")
            .Complaints(Licensing.Kernel.Clocks.Term.Days(1), "22", AppealLine.AddressBureau)
            .DocumentLater("proof", "9", Licensing.Kernel.Clocks.Term.Days(7), otherwise: "no-such-bar")));
    }

    private static List<(string Code, string Clause)> Asked(SampleFacts facts) =>
        [.. Assess(facts, "2012-01-10").Documents.Select(document => (document.Code, document.Clause))];

    private static string Due(SampleFacts facts, string date) =>
        Assess(facts, date).DueAt.ToString("s", CultureInfo.InvariantCulture);

    private static Assessment Assess(SampleFacts facts, string date, LawSnapshot? law = null, params string[] documents)
    {
        var result = SampleStandard.Declared.Assess(facts, At(date), documents, law ?? Law);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static LawSnapshot With(params LawOverride[] rows) => Law with { Overrides = [.. rows] };

    private static DateTimeOffset At(string date) => BusinessTime.At(Date(date), new(10, 0));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
