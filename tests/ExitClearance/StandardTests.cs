using System.Globalization;
using System.Text.Json;
using Licensing.ExitClearance;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.ExitClearance;

/// <summary>EX: the standard for leaving for permanent residence abroad (order 254 of 2015, wording of 2018).</summary>
public sealed class StandardTests
{
    private const string Adult = "\"birthDate\": \"1990-01-01\"";

    private static readonly DateTimeOffset Filed = At("2026-11-24T10:00:00");

    // EX-9.1 to EX-9.6 (EX-9): each paper in its situation.
    [Theory]
    [InlineData("", "questionnaire 9(1), identity-card-and-passport 9(2), duty-receipt 9(6)")]
    [InlineData(", \"dependantsStay\": true", "questionnaire 9(1), identity-card-and-passport 9(2), maintenance-agreement-or-court-decision 9(3), duty-receipt 9(6)")]
    [InlineData(", \"otherParentStays\": true", "questionnaire 9(1), identity-card-and-passport 9(2), second-parent-consent 9(5), duty-receipt 9(6)")]
    [InlineData(", \"represented\": true", "questionnaire 9(1), identity-card-and-passport 9(2), duty-receipt 9(6), authority-proof 9")]
    [InlineData(", \"childAges\": [9]", "questionnaire 9(1), identity-card-and-passport 9(2), birth-certificates 9(2), duty-receipt 9(6)")]
    [InlineData(", \"childAges\": [10]", "questionnaire 9(1), identity-card-and-passport 9(2), birth-certificates 9(2), guardianship-opinion 9(4), duty-receipt 9(6)")]
    [InlineData(", \"childAges\": [15]", "questionnaire 9(1), identity-card-and-passport 9(2), birth-certificates 9(2), guardianship-opinion 9(4), duty-receipt 9(6)")]
    [InlineData(", \"childAges\": [16]", "questionnaire 9(1), identity-card-and-passport 9(2), guardianship-opinion 9(4), duty-receipt 9(6)")]
    [InlineData(", \"childAges\": [17, 17]", "questionnaire 9(1), identity-card-and-passport 9(2), guardianship-opinion 9(4), duty-receipt 9(6)")]
    [InlineData(", \"childAges\": [18]", "questionnaire 9(1), identity-card-and-passport 9(2), duty-receipt 9(6)")]
    [InlineData(", \"childAges\": [0, 18]", "questionnaire 9(1), identity-card-and-passport 9(2), birth-certificates 9(2), duty-receipt 9(6)")]
    [InlineData(", \"liableToService\": true", "questionnaire 9(1), identity-card-and-passport 9(2), duty-receipt 9(6)")]
    public void Assess_Situation_AsksForPapers(string more, string papers) => Assert.Equal(papers, Papers(Assess(Adult + more)));

    // EX-9.2, EX-9.4: the applicant's own age, from the birthday on; a leap day's child on 1 March.
    [Theory]
    [InlineData("2016-11-25", "2026-11-24", "birth-certificates 9(2)")]
    [InlineData("2016-11-24", "2026-11-24", "birth-certificates 9(2), guardianship-opinion 9(4)")]
    [InlineData("2010-11-25", "2026-11-24", "birth-certificates 9(2), guardianship-opinion 9(4)")]
    [InlineData("2010-11-24", "2026-11-24", "identity-card-and-passport 9(2), guardianship-opinion 9(4)")]
    [InlineData("2008-11-25", "2026-11-24", "identity-card-and-passport 9(2), guardianship-opinion 9(4)")]
    [InlineData("2008-11-24", "2026-11-24", "identity-card-and-passport 9(2)")]
    [InlineData("2008-02-29", "2026-02-28", "identity-card-and-passport 9(2), guardianship-opinion 9(4)")]
    [InlineData("2008-02-29", "2026-03-01", "identity-card-and-passport 9(2)")]
    public void Assess_YoungApplicant_BringsPapersOfTheAge(string born, string filed, string papers) => Assert.Equal(
        $"questionnaire 9(1), {papers}, duty-receipt 9(6)", Papers(Assess($"\"birthDate\": \"{born}\"", filed: At(filed + "T10:00:00"))));

    // EX-9: the second checklist is asked for in stage 3, never on the day of filing.
    [Fact]
    public void Assess_LiableToService_BringsProofLater()
    {
        var assessment = Assess(Adult + ", \"liableToService\": true", ["questionnaire", "identity-card-and-passport", "duty-receipt", "military-removal-proof"]);
        Assert.Equal(Outcome.Accept, assessment.Outcome);
        Assert.Equal(new("military-removal-proof", "9", Term.Days(7), "military-removal-not-presented"), Assert.Single(assessment.Later));
        Assert.Empty(Assess(Adult).Later);
        Assert.Equal(
            [new("military-removal-not-presented", "9")],
            Assess(Adult + ", \"liableToService\": true, \"bars\": [\"military-removal-not-presented\"]").Grounds);
        Assert.Equal("facts.bars", Assert.Single(Result(Adult + ", \"bars\": [\"military-removal-not-presented\"]").Errors).Member);
    }

    // EX-10.1 to EX-10.8: found by the agreeing bodies.
    [Theory]
    [InlineData("knows-secrets", "10(1)")]
    [InlineData("suspect-or-accused", "10(2)")]
    [InlineData("convicted", "10(3)")]
    [InlineData("evades-court-duties", "10(4)")]
    [InlineData("conscript", "10(5)")]
    [InlineData("false-information", "10(6)")]
    [InlineData("civil-defendant", "10(7)")]
    [InlineData("tax-debt", "10(8)")]
    public void Assess_Bar_Refuses(string bar, string clause)
    {
        var assessment = Assess(Adult + $", \"bars\": [\"{bar}\"]");
        Assert.Equal((Outcome.Refuse, new FoundGround(bar, clause)), (assessment.Outcome, Assert.Single(assessment.Grounds)));
    }

    // EX-10: several at once, in the order of the act.
    [Fact]
    public void Assess_SeveralBars_StandInTheOrderOfTheAct() => Assert.Equal(
        ["convicted", "tax-debt"], Assess(Adult + ", \"bars\": [\"tax-debt\", \"convicted\", \"tax-debt\"]").Grounds.Select(ground => ground.Code));

    // EX-10: each paper that is asked for can be the one that lacks.
    [Fact]
    public void Assess_PaperMissing_IsIncomplete()
    {
        const string family = Adult + ", \"childAges\": [12], \"otherParentStays\": true, \"dependantsStay\": true, \"represented\": true";
        string[] all = [.. Assess(family).Missing];
        Assert.Equal(8, all.Length);
        Assert.All(all, missing =>
        {
            var assessment = Assess(family, [.. all.Where(d => d != missing)]);
            Assert.Equal((Outcome.Incomplete, missing), (assessment.Outcome, Assert.Single(assessment.Missing)));
        });
    }

    // EX-4.1: the stages, each counted from the end of the one before; month and year ends, weekends, holidays.
    [Theory]
    [InlineData("2026-11-24T10:00:00", "2026-12-15 2026-12-17 2026-12-24 2026-12-25")] // the example: 16 December is a holiday
    [InlineData("2026-11-24T21:00:00", "2026-12-15 2026-12-17 2026-12-24 2026-12-25")] // after closing
    [InlineData("2026-12-10T10:00:00", "2026-12-31 2027-01-05 2027-01-12 2027-01-13")] // New Year, whose Saturday moves to the 4th
    [InlineData("2028-02-08T10:00:00", "2028-02-29 2028-03-01 2028-03-09 2028-03-10")] // 29 February; 8 March is a holiday
    [InlineData("2026-02-28T10:00:00", "2026-03-26 2026-03-27 2026-04-03 2026-04-06")] // Nauryz, two days of which move; a weekend
    public void Assess_ThroughCorporation_EndsStageByStage(string filed, string days)
    {
        var assessment = Assess(Adult + ", \"channel\": \"corporation\"", filed: At(filed));
        var stages = JsonSerializer.SerializeToElement(assessment.Result["stages"], JsonSerializerOptions.Web).EnumerateArray().ToList();
        Assert.Equal([1, 2, 3, 4], stages.Select(stage => stage.GetProperty("stage").GetInt32()));
        Assert.Equal(days.Split(' '), stages.Select(stage => stage.GetProperty("dueOn").GetString()));
        Assert.Equal(At(days[^10..] + "T18:30:00"), assessment.DueAt);
    }

    // EX-4.1: thirty days at the provider, where there are no stages.
    [Theory]
    [InlineData("2026-11-24T10:00:00", "2026-12-24T18:30:00")]
    [InlineData("2026-11-16T10:00:00", "2026-12-17T18:30:00")]
    [InlineData("2028-01-30T10:00:00", "2028-02-29T18:30:00")]
    [InlineData("2026-12-02T10:00:00", "2027-01-05T18:30:00")]
    public void Assess_AtTheProvider_TakesThirtyDays(string filed, string due)
    {
        var assessment = Assess(Adult, filed: At(filed));
        Assert.Equal(At(due), assessment.DueAt);
        Assert.Equal("[]", JsonSerializer.Serialize(assessment.Result["stages"]));
    }

    // EX-4.2, EX-7: the wait and the duty; the index of the day of payment.
    [Fact]
    public void Assess_Channel_DecidesTheWaitAndNotTheDuty()
    {
        var (provider, corporation) = (Assess(Adult), Assess(Adult + ", \"channel\": \"corporation\""));
        Assert.Equal((30, 15), (provider.WaitMinutes, corporation.WaitMinutes));
        Assert.Equal((("exit", 100m, 4325), 4325), ((provider.Fees[0].Code, provider.Fees[0].PercentOfMci, (int)provider.Fees[0].Amount), (int)corporation.Total));
        Assert.Equal(3932, Assess(Adult, paidOn: "2025-12-31").Total);
    }

    // The edition is in force from 14 March 2018.
    [Theory]
    [InlineData("2018-03-13", null)]
    [InlineData("2018-03-14", "254-2018")]
    [InlineData("2026-11-24", "254-2018")]
    public void EditionOn_FilingDate_IsInForce(string date, string? code) => Assert.Equal(
        code, ExitStandard.Declared.EditionOn(DateOnly.Parse(date, CultureInfo.InvariantCulture), LawSnapshot.Defaults)?.Code);

    // EX-11, EX-4.3: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(ExitStandard.Declared.Editions);
        Assert.Equal((ScheduleKind.Migration254, "documents-not-presented", true), (edition.Schedule, edition.MissingDocuments!.GroundCode, edition.MissingDocuments.HasReceipt));
        Assert.Equal(("11", Term.WorkingDays(5), Term.WorkingDays(15)), (edition.Complaint.Clause, edition.Complaint.AnswerTerm, edition.Complaint.QualityBodyTerm));
        Assert.Equal(
            ["channel", "birthDate", "represented", "dependantsStay", "childAges", "otherParentStays", "liableToService"],
            ExitStandard.Declared.Schema.Facts.Select(fact => fact.Name).Where(ExitStandard.Declared.FactsToAsk(JsonElement.Parse("{}")).Contains));
    }

    private static Assessment Assess(string facts, string[]? documents = null, DateTimeOffset? filed = null, string? paidOn = null)
    {
        var result = Result(facts, documents, filed, paidOn);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static AssessmentResult Result(string facts, string[]? documents = null, DateTimeOffset? filed = null, string? paidOn = null) => ExitStandard.Declared.Assess(
        JsonElement.Parse($$$"""{"facts": {{{{facts}}}}, "documents": {{{JsonSerializer.Serialize(documents ?? [])}}}, "paidOn": {{{JsonSerializer.Serialize(paidOn)}}}}"""),
        filed ?? Filed, LawSnapshot.Defaults);

    private static string Papers(Assessment assessment) => string.Join(", ", assessment.Documents.Select(d => $"{d.Code} {d.Clause}"));

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
