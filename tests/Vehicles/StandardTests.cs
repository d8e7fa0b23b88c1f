using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Vehicles;

namespace Licensing.Tests.Vehicles;

/// <summary>VR: the standard for the registration of vehicles (order 362 of 2007, standard 8).</summary>
public sealed class StandardTests
{
    private static readonly string[] NewCar = ["application", "identity-document", "duty-receipt", "vehicle", "ownership-document"];

    private static readonly DateTimeOffset Filed = At("2026-11-24T10:00:00");

    private static readonly VehicleFacts Bought = new() { Operation = Operation.Register };

    // The first example of the page, to the letter (VR-7, VR-8, VR-12).
    [Fact]
    public void Assess_ExampleOfANewCar_AnswersExactly() => Assert.Equal(
        """
        {"service":"VR","edition":"362-2007","outcome":"accept","documents":[{"code":"application","clause":"12(1)","presented":true},{"code":"identity-document","clause":"12(2)","presented":true},{"code":"duty-receipt","clause":"12(3)","presented":true},{"code":"vehicle","clause":"12(5)","presented":true},{"code":"ownership-document","clause":"12(6)","presented":true}],"missing":[],"grounds":[],"fees":[{"code":"certificate","percentOfMci":125,"amount":5406},{"code":"plate-car","percentOfMci":280,"amount":12110},{"code":"registration","percentOfMci":25,"amount":1081}],"total":18597,"dueAt":"2026-11-24T16:00:00+05:00","waitMinutes":40,"result":{"collectFrom":"2026-11-24T17:00:00+05:00"}}
        """,
        Json("""
            {"filedAt": "2026-11-24T10:00:00+05:00", "paidOn": "2026-11-24",
             "facts": {"applicantKind": "individual", "operation": "register", "vehicleKind": "car", "acquisition": "trade"},
             "documents": ["application", "identity-document", "duty-receipt", "vehicle", "ownership-document"]}
            """));

    // The other examples of the page (VR-8, VR-6).
    [Fact]
    public void Assess_OtherExamples_AnswerAsThePageSays()
    {
        Assert.Equal(1514, Assess(new() { Operation = Operation.Transit, VehicleKind = VehicleKind.Trailer }).Total);
        var foreigner = Assess(Bought with { Citizen = false, StayMonths = 2 }, NewCar);
        Assert.Equal(Outcome.Refuse, foreigner.Outcome);
        Assert.Equal([new FoundGround("stay-not-over-2-months", "6")], foreigner.Grounds);
    }

    // VR-12.1 to VR-12.11, VR-12 and VR-13.1 to VR-13.4, VR-13: each document in its situation, by the clause of the column.
    [Theory]
    [InlineData("""{"operation": "re-register"}""", "application 12(1) 13(1), identity-document 12(2) -, entity-registration - 13(2), duty-receipt 12(3) 13(4), registration-document 12(4) 13(4), vehicle 12(5) 13(4), ownership-document 12(6) 13(4)")]
    [InlineData("""{"operation": "register", "acquisition": "import"}""", "application 12(1) 13(1), identity-document 12(2) -, entity-registration - 13(2), duty-receipt 12(3) 13(4), registration-document 12(4) 13(4), vehicle 12(5) 13(4), ownership-document 12(6) 13(4)")]
    [InlineData("""{"operation": "deregister"}""", "application 12(1) 13(1), identity-document 12(2) -, entity-registration - 13(2), registration-document 12(4) 13(4), vehicle 12(5) 13(4)")]
    [InlineData("""{"operation": "deregister-unfit"}""", "application 12(1) 13(1), identity-document 12(2) -, entity-registration - 13(2), registration-document 12(4) 13(4)")]
    [InlineData("""{"operation": "duplicate-certificate"}""", "application 12(1) 13(1), identity-document 12(2) -, entity-registration - 13(2), duty-receipt 12(3) 13(4), registration-document 12(4) 13(4)")]
    [InlineData("""{"operation": "transit"}""", "application 12(1) 13(1), identity-document 12(2) -, entity-registration - 13(2), duty-receipt 12(3) 13(4), registration-document 12(4) 13(4), vehicle 12(5) 13(4)")]
    [InlineData(
        """{"operation": "register", "temporaryImport": true, "specialEquipment": true, "nonFactoryConstruction": true, "fromEmployer": true, "fromFixedAssets": true}""",
        "application 12(1) 13(1), identity-document 12(2) -, entity-registration - 13(2), duty-receipt 12(3) 13(4), vehicle 12(5) 13(4), ownership-document 12(6) 13(4), foreign-plates-and-papers 12(7) 13(4), equipment-papers 12(8) 13(4), construction-approval 12(9) 13(4), allotment-order 12(10) 13(3), fixed-asset-papers 12(11) 13(4)")]
    public void Assess_Situation_AsksForItsDocumentsByTheClauseOfTheApplicant(string facts, string expected)
    {
        foreach (var (kind, column) in new[] { ("individual", 1), ("entrepreneur", 1), ("legal-entity", 2) })
        {
            var asked = expected.Split(", ").Select(line => line.Split(' ')).Where(line => line[column] != "-");
            Assert.Equal(
                asked.Select(line => $"{line[0]} {line[column]}"),
                AssessJson($$"""{"applicantKind": "{{kind}}", "vehicleKind": "car", {{facts[1..]}}""").Documents.Select(d => $"{d.Code} {d.Clause}"));
        }
    }

    // VR-12, VR-13: foreigners, and entities with 10 percent of foreign participation or more, only through the Foreign Ministry's service.
    [Theory]
    [InlineData("individual", false, 0, "12")]
    [InlineData("entrepreneur", false, 0, "12")]
    [InlineData("individual", true, 100, null)]
    [InlineData("legal-entity", true, 10, "13")]
    [InlineData("legal-entity", true, 9.99, null)]
    [InlineData("legal-entity", false, 0, null)] // whether a legal entity is a citizen means nothing
    public void Assess_Foreign_GoesThroughTheForeignMinistry(string kind, bool citizen, double share, string? clause)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $$"""{"applicantKind": "{{kind}}", "citizen": {{(citizen ? "true" : "false")}}, "stayMonths": 12, "foreignShare": {{share}}, "operation": "register", "vehicleKind": "car"}""");
        Assert.Equal(clause, AssessJson(facts).Documents.FirstOrDefault(d => d.Code == "diplomatic-service-request")?.Clause);
    }

    // VR-6: more than two months; legal entities are not asked.
    [Theory]
    [InlineData("individual", 2, true)]
    [InlineData("individual", 2.1, false)]
    [InlineData("individual", 0, true)]
    [InlineData("entrepreneur", 2, true)]
    [InlineData("entrepreneur", 12, false)]
    [InlineData("legal-entity", 0, false)]
    public void Assess_ShortStay_IsRefused(string kind, double months, bool refused)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $$"""{"applicantKind": "{{kind}}", "citizen": false, "stayMonths": {{months}}, "operation": "register", "vehicleKind": "car"}""");
        Assert.Equal(refused ? ["stay-not-over-2-months"] : [], AssessJson(facts).Grounds.Select(g => g.Code));
    }

    [Fact]
    public void Assess_CitizenWithoutStay_IsNotRefused() => Assert.Empty(Assess(Bought with { StayMonths = 0 }).Grounds);

    // VR-8: each fee in its situation.
    [Theory]
    [InlineData("register", "car", null, "certificate 5406, plate-car 12110, registration 1081")]
    [InlineData("register", "motorcycle", null, "certificate 5406, plate-motorcycle-or-trailer 6055, registration 1081")]
    [InlineData("register", "trailer", false, "certificate 5406, registration 1081")]
    [InlineData("re-register", "car", null, "certificate 5406, registration 1081")]
    [InlineData("re-register", "car", true, "certificate 5406, plate-car 12110, registration 1081")]
    [InlineData("transit", "car", null, "plate-transit 1514")]
    [InlineData("duplicate-certificate", "car", null, "certificate 5406, registration 1081")] // DECISION: charged alike
    [InlineData("deregister", "car", null, "")]
    [InlineData("deregister-unfit", "car", null, "")]
    public void Assess_Operation_CostsItsFees(string operation, string vehicle, bool? newPlates, string fees)
    {
        var plates = newPlates is { } asked ? $", \"newPlates\": {(asked ? "true" : "false")}" : "";
        var assessment = AssessJson($$"""{"applicantKind": "individual", "operation": "{{operation}}", "vehicleKind": "{{vehicle}}"{{plates}}}""");
        Assert.Equal(fees, string.Join(", ", assessment.Fees.Select(fee => $"{fee.Code} {fee.Amount}")));
    }

    // VR-12.3: the receipt is asked for where there is something to pay.
    [Theory]
    [InlineData("deregister", false)]
    [InlineData("transit", true)]
    public void Assess_NothingToPay_AsksForNoReceipt(string operation, bool asked) => Assert.Equal(
        asked,
        AssessJson($$"""{"applicantKind": "individual", "operation": "{{operation}}", "vehicleKind": "car"}""").Documents.Any(d => d.Code == "duty-receipt"));

    // VR-17.1: each paper that is asked for can be the one that lacks.
    [Fact]
    public void Assess_PaperMissing_IsIncomplete() => Assert.All(NewCar, missing =>
    {
        var assessment = Assess(Bought, [.. NewCar.Where(document => document != missing)]);
        Assert.Equal((Outcome.Incomplete, missing), (assessment.Outcome, Assert.Single(assessment.Missing)));
    });

    // VR-17.2, VR-17.3: found by checks.
    [Theory]
    [InlineData("construction-not-compliant", "17(2)")]
    [InlineData("not-admitted-to-traffic", "17(3)")]
    public void Assess_Bar_Refuses(string bar, string clause) =>
        Assert.Equal([new FoundGround(bar, clause)], Assess(Bought with { Bars = [bar] }, NewCar).Grounds);

    // VR-7: 12:00 and 17:00 of a day on which the office is open.
    [Theory]
    [InlineData("2026-11-24T11:00:00", "2026-11-24T17:00:00")] // due at 17:00 sharp
    [InlineData("2026-11-24T11:01:00", "2026-11-25T12:00:00")]
    [InlineData("2026-11-28T15:00:00", "2026-12-01T12:00:00")] // Saturday afternoon: due on Tuesday at 11:00
    [InlineData("2026-12-15T15:00:00", "2026-12-17T12:00:00")] // the 16th is a holiday
    public void Assess_CollectFrom_IsTheFirstWindowAfterTheDueTime(string filed, string collect) =>
        Assert.Equal(At(collect), Assess(Bought, NewCar, At(filed)).Result["collectFrom"]);

    // The intake asks only what this applicant and this operation need.
    [Theory]
    [InlineData("individual", "register", "newPlates acquisition citizen", "foreignShare stayMonths")]
    [InlineData("legal-entity", "register", "foreignShare", "citizen stayMonths")]
    [InlineData("individual", "duplicate-certificate", "vehicleKind", "newPlates acquisition temporaryImport specialEquipment fromEmployer")]
    [InlineData("individual", "transit", "temporaryImport", "newPlates acquisition nonFactoryConstruction fromFixedAssets")]
    public void Ask_Situation_LeavesOutWhatDoesNotMatter(string kind, string operation, string asked, string notAsked)
    {
        var facts = VehicleStandard.Declared.FactsToAsk(JsonElement.Parse($$"""{"applicantKind": "{{kind}}", "operation": "{{operation}}"}"""));
        Assert.All(asked.Split(' '), fact => Assert.Contains(fact, facts));
        Assert.All(notAsked.Split(' '), fact => Assert.DoesNotContain(fact, facts));
    }

    // VR-5 to VR-22: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(VehicleStandard.Declared.Editions);
        Assert.Equal(("362-2007", ScheduleKind.RoadPolice, 30), (edition.Code, edition.Schedule, edition.HandOut.QueueMinutes));
        Assert.Equal(("documents-not-presented", "17(1)"), (edition.MissingDocuments!.GroundCode, edition.MissingDocuments.Clause));
        Assert.Equal(("22", Term.Days(15)), (edition.Complaint.Clause, edition.Complaint.AnswerTerm));
        Assert.Equal(["road-police-unit", "road-police-department", "road-police-committee", "ministry"], edition.Complaint.Line.Levels);
    }

    private static Assessment Assess(VehicleFacts facts, string[]? documents = null, DateTimeOffset? filed = null)
    {
        var result = VehicleStandard.Declared.Assess(facts, filed ?? Filed, documents ?? [], LawSnapshot.Defaults);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static Assessment AssessJson(string facts)
    {
        var result = VehicleStandard.Declared.Assess(JsonElement.Parse($$"""{"facts": {{facts}}}"""), Filed, LawSnapshot.Defaults);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static string Json(string request) => JsonSerializer.Serialize(
        VehicleStandard.Declared.Assess(JsonElement.Parse(request), Filed, LawSnapshot.Defaults).Assessment, JsonSerializerOptions.Web);

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
