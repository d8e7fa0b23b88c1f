using System.Globalization;
using System.Text.Json;
using Licensing.DriverLicences;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.DriverLicences;

/// <summary>DL: the standard for driver licences (order 362 of 2007, standard 1).</summary>
public sealed class StandardTests
{
    private static readonly string[] Package =
        ["application", "identity-document", "training-certificate", "medical-certificate", "driver-card", "duty-receipt"];

    private static readonly DateTimeOffset Filed = At("2026-11-24T10:00:00");

    // The first example of the page, to the letter (DL-7.1, DL-8, DL-12).
    [Fact]
    public void Assess_ExampleAccepted_AnswersExactly()
    {
        var json = Json("""
            {"filedAt": "2026-11-24T10:00:00+05:00", "edition": null, "paidOn": null,
             "facts": {"birthDate": "2008-11-24", "categories": ["B"]},
             "documents": ["application", "identity-document", "training-certificate", "medical-certificate", "driver-card", "duty-receipt"]}
            """);
        Assert.Equal(
            """
            {"service":"DL","edition":"362-2007","outcome":"accept","documents":[{"code":"application","clause":"12(1)","presented":true},{"code":"identity-document","clause":"12(2)","presented":true},{"code":"training-certificate","clause":"12(3)","presented":true},{"code":"medical-certificate","clause":"12(4)","presented":true},{"code":"driver-card","clause":"12(5)","presented":true},{"code":"duty-receipt","clause":"12(6)","presented":true}],"missing":[],"grounds":[],"fees":[{"code":"licence","percentOfMci":125,"amount":5406}],"total":5406,"dueAt":"2026-11-24T16:00:00+05:00","waitMinutes":40,"result":{"collectFrom":"2026-11-24T18:00:00+05:00"}}
            """,
            json);
    }

    // The other examples of the page (DL-17.5).
    [Fact]
    public void Assess_ExamplesRefused_NameTheirGrounds()
    {
        var young = Assess(new() { BirthDate = new(2008, 11, 25), Categories = [Category.B] }, Package);
        Assert.Equal(Outcome.Refuse, young.Outcome);
        Assert.Equal([new FoundGround("age-below-minimum", "17(5)")], young.Grounds);
        Assert.Empty(young.Missing);

        var trailer = Assess(Adult(11, Category.E), Package);
        Assert.Equal(Outcome.Refuse, trailer.Outcome);
        Assert.Equal([new FoundGround("experience-below-12-months", "17(5)")], trailer.Grounds);
        Assert.Equal(["experience-proof"], trailer.Missing);
    }

    // DL-17.5: the birthday itself is old enough, the day before is not; 29 February counts on 1 March.
    [Theory]
    [InlineData("A", "2010-11-24", true)]
    [InlineData("A", "2010-11-25", false)]
    [InlineData("B", "2008-11-24", true)]
    [InlineData("B", "2008-11-25", false)]
    [InlineData("C", "2008-11-24", true)] // DECISION: 18, not 20
    [InlineData("C", "2008-11-25", false)]
    [InlineData("D", "2006-11-24", true)]
    [InlineData("D", "2006-11-25", false)]
    [InlineData("E", "2015-01-01", true)] // the act gives no age for E
    public void Assess_AgeForCategory_IsCountedOnTheFilingDate(string category, string born, bool oldEnough)
    {
        var facts = new DriverLicenceFacts
        {
            BirthDate = DateOnly.Parse(born, CultureInfo.InvariantCulture),
            Categories = [Enum.Parse<Category>(category)],
            DrivingExperienceMonths = 12,
        };
        Assert.Equal(oldEnough ? [] : ["age-below-minimum"], Assess(facts, Package).Grounds.Select(ground => ground.Code));
    }

    [Theory]
    [InlineData("2026-02-28T10:00:00", true)]
    [InlineData("2026-03-03T10:00:00", false)]
    public void Assess_BornOn29February_IsOlderFromTheFirstOfMarch(string filed, bool refused)
    {
        var facts = new DriverLicenceFacts { BirthDate = new(2008, 2, 29), Categories = [Category.B] };
        Assert.Equal(refused, Assess(facts, Package, At(filed)).Grounds.Length == 1);
    }

    // DL-17.5: category E; paper and months are both looked at (DECISION).
    [Theory]
    [InlineData(11, true, Outcome.Refuse)]
    [InlineData(12, true, Outcome.Accept)]
    [InlineData(12, false, Outcome.Incomplete)]
    public void Assess_ExperienceForE_IsAYear(int months, bool proof, Outcome outcome) =>
        Assert.Equal(outcome, Assess(Adult(months, Category.E), proof ? [.. Package, "experience-proof"] : Package).Outcome);

    [Fact]
    public void Assess_SeveralCategories_GiveOneGroundAndOneFee()
    {
        var facts = new DriverLicenceFacts { BirthDate = new(2015, 1, 1), Categories = [Category.A, Category.B, Category.D] };
        var assessment = Assess(facts, Package);
        Assert.Equal(["age-below-minimum"], assessment.Grounds.Select(ground => ground.Code));
        Assert.Single(assessment.Fees);
        Assert.Equal(["birthDate", "categories"], assessment.Findings[0].Facts.Select(fact => fact.Name));
        Assert.Equal(["A", "B", "D"], assessment.Findings[0].Facts[1].Values);
    }

    // DL-17.2 to DL-17.4: found by checks.
    [Theory]
    [InlineData("health-prevents-driving", "17(2)")]
    [InlineData("deprived-of-right", "17(3)")]
    [InlineData("restricted-by-court", "17(4)")]
    public void Assess_Bar_Refuses(string bar, string clause) => Assert.Equal(
        [new FoundGround(bar, clause)], Assess(Adult(0, Category.B) with { Bars = [bar] }, Package).Grounds);

    // DL-12.1 to 12.6, DL-17.1: each paper is asked for, and nothing else.
    [Fact]
    public void Assess_PaperMissing_IsIncomplete() => Assert.All(Package, missing =>
    {
        var assessment = Assess(Adult(0, Category.B), [.. Package.Where(document => document != missing)]);
        Assert.Equal(Outcome.Incomplete, assessment.Outcome);
        Assert.Equal([missing], assessment.Missing);
    });

    // The window of DL-7: 12:00 and 18:00 of a day on which the office is open.
    [Theory]
    [InlineData("2026-11-27T12:30:00", "2026-11-28T12:00:00")] // due Friday 18:30: Saturday 12:00
    [InlineData("2026-11-24T12:00:00", "2026-11-24T18:00:00")] // due at 18:00 sharp
    [InlineData("2026-11-28T15:00:00", "2026-12-01T12:00:00")] // due on Tuesday at 11:00
    [InlineData("2026-12-15T15:00:00", "2026-12-17T12:00:00")] // the 16th is a holiday
    public void Assess_CollectFrom_IsTheFirstWindowAfterTheDueTime(string filed, string collect) => Assert.Equal(
        At(collect), Assess(Adult(0, Category.B), Package, At(filed)).Result["collectFrom"]);

    [Theory]
    [InlineData("""{"birthDate": "1990-01-01", "categories": []}""", "facts.categories")]
    [InlineData("""{"birthDate": "1990-01-01"}""", "facts.categories")]
    [InlineData("""{"birthDate": "1990-01-01", "categories": ["b"]}""", "facts.categories")]
    [InlineData("""{"birthDate": "1990-01-01", "categories": ["F"]}""", "facts.categories")]
    [InlineData("""{"birthDate": "1990-01-01", "categories": ["B"], "drivingExperienceMonths": -1}""", "facts.drivingExperienceMonths")]
    [InlineData("""{"birthDate": "1990-01-01", "categories": ["B"], "bars": ["age-below-minimum"]}""", "facts.bars")]
    public void Assess_WrongFacts_AreErrors(string facts, string member)
    {
        var request = JsonElement.Parse($$$"""{"facts": {{{facts}}}}""");
        var result = DriverLicenceStandard.Declared.Assess(request, Filed, LawSnapshot.Defaults);
        Assert.Equal([member], result.Errors.Select(error => error.Member));
    }

    [Fact]
    public void Declared_Standard_AsksForExperienceOnlyWithCategoryE()
    {
        Assert.DoesNotContain("drivingExperienceMonths", DriverLicenceStandard.Declared.FactsToAsk(JsonElement.Parse("""{"categories": ["B"]}""")));
        Assert.Contains("drivingExperienceMonths", DriverLicenceStandard.Declared.FactsToAsk(JsonElement.Parse("""{"categories": ["E", "B"]}""")));
    }

    // DL-6 to DL-22: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(DriverLicenceStandard.Declared.Editions);
        Assert.Equal(("362-2007", ScheduleKind.RoadPolice), (edition.Code, edition.Schedule));
        Assert.Equal(30, edition.HandOut.QueueMinutes);
        Assert.Equal(("documents-not-presented", "17(1)"), (edition.MissingDocuments!.GroundCode, edition.MissingDocuments.Clause));
        Assert.Equal(("22", Licensing.Kernel.Clocks.Term.Months(1)), (edition.Complaint.Clause, edition.Complaint.AnswerTerm));
        Assert.Equal(["road-police-unit", "road-police-department", "road-police-committee", "ministry"], edition.Complaint.Line.Levels);
    }

    private static DriverLicenceFacts Adult(int months, params Category[] categories) =>
        new() { BirthDate = new(1990, 1, 1), Categories = [.. categories], DrivingExperienceMonths = months };

    private static Assessment Assess(DriverLicenceFacts facts, string[] documents, DateTimeOffset? filed = null)
    {
        var result = DriverLicenceStandard.Declared.Assess(facts, filed ?? Filed, documents, LawSnapshot.Defaults);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static string Json(string request) => JsonSerializer.Serialize(
        DriverLicenceStandard.Declared.Assess(JsonElement.Parse(request), Filed, LawSnapshot.Defaults).Assessment,
        JsonSerializerOptions.Web);

    private static DateTimeOffset At(string local) =>
        DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
