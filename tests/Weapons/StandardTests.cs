using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Weapons;

namespace Licensing.Tests.Weapons;

/// <summary>WP: the standard for permits and the registration of weapons (order 362 of 2007, standard 7).</summary>
public sealed class StandardTests
{
    private const string ToAcquire =
        "application 12(1), card-application 12(2), medical-certificate 12(3), no-conviction-certificate 12(4), citizenship-copy 12(5), safety-certificate 12(6), storage-report 12(7)";

    private static readonly DateTimeOffset Filed = At("2026-11-24T10:00:00");

    private static readonly string[] FirstGun =
    [
        "application", "card-application", "medical-certificate", "no-conviction-certificate", "citizenship-copy", "safety-certificate", "storage-report",
        "hunting-licence", "duty-receipt",
    ];

    // The first example of the page (WP-7, WP-8, WP-12).
    [Fact]
    public void Assess_ExampleOfAFirstGun_AnswersExactly() => Assert.Equal(
        """
        {"service":"WP","edition":"362-2007","outcome":"accept","documents":[{"code":"application","clause":"12(1)","presented":true},{"code":"card-application","clause":"12(2)","presented":true},{"code":"medical-certificate","clause":"12(3)","presented":true},{"code":"no-conviction-certificate","clause":"12(4)","presented":true},{"code":"citizenship-copy","clause":"12(5)","presented":true},{"code":"safety-certificate","clause":"12(6)","presented":true},{"code":"storage-report","clause":"12(7)","presented":true},{"code":"hunting-licence","clause":"12(8)","presented":true},{"code":"duty-receipt","clause":"12(9)","presented":true}],"missing":[],"grounds":[],"fees":[{"code":"permit","percentOfMci":50,"amount":2163}],"total":2163,"dueAt":"2026-12-24T18:30:00+05:00","waitMinutes":40,"result":{}}
        """,
        JsonSerializer.Serialize(Assess("""{"applicantKind": "citizen", "permit": "acquire", "weapon": "smoothbore-hunting", "birthDate": "1980-05-01"}""", FirstGun), JsonSerializerOptions.Web));

    // WP-8: the other examples of the page and each fee in its situation; the exemption includes 7.5 J and 4.5 mm.
    [Theory]
    [InlineData("acquire", "gas", "", "permit 2163")]
    [InlineData("store", "pneumatic", """, "muzzleEnergyJ": 7.5, "calibreMm": 4.5""", "permit 2163")]
    [InlineData("store", "pneumatic", """, "muzzleEnergyJ": 7.6, "calibreMm": 4.5""", "permit 2163, unit-registration 433")]
    [InlineData("store", "pneumatic", """, "muzzleEnergyJ": 7.5, "calibreMm": 4.6""", "permit 2163, unit-registration 433")]
    [InlineData("store-carry", "gas", "", "permit 2163, unit-registration 433")]
    [InlineData("store-carry", "smoothbore-hunting", """, "units": 7""", "permit 2163, unit-registration 3028")] // 70 % of 4325 = 3027.5
    [InlineData("store", "cold-hunting", """, "units": 7""", "permit 2163")]
    [InlineData("store", "signal", "", "permit 2163")]
    [InlineData("store", "barrelless", "", "permit 2163")]
    [InlineData("store", "sprayer", "", "permit 2163")]
    public void Assess_Individual_Pays(string permit, string weapon, string more, string fees) =>
        Assert.Equal(fees, Fees(Assess($$"""{"applicantKind": "citizen", "permit": "{{permit}}", "weapon": "{{weapon}}", "birthDate": "1980-05-01"{{more}}}""")));

    // WP-8: a permit for employees is paid for each (DECISION); three employees cost 300 percent, rounded once.
    [Theory]
    [InlineData("acquire-service", "", "licence-fee 12975")]
    [InlineData("store-service", ", \"units\": 10", "permit-organisation 4325, unit-registration 4325")]
    [InlineData("store-service", ", \"units\": 1000", "permit-organisation 4325, unit-registration 432500")]
    [InlineData("store-service", ", \"employees\": 3", "permit-organisation 4325, unit-registration 433")] // means nothing here
    [InlineData("employee-store-carry", ", \"employees\": 3", "permit-organisation 12975")]
    public void Assess_Organisation_Pays(string permit, string more, string fees)
    {
        var assessment = Assess($$"""{"applicantKind": "guard-company", "permit": "{{permit}}", "weapon": "service", "birthDate": "1980-05-01"{{more}}}""");
        Assert.Equal(fees, Fees(assessment));
        Assert.All(assessment.Fees, fee => Assert.Equal(fee.Amount, (long)Math.Round(fee.PercentOfMci * 43.25m, MidpointRounding.AwayFromZero)));
    }

    // WP-12.1 to WP-12.9, WP-12: each paper in its situation.
    [Theory]
    [InlineData("""{"applicantKind": "citizen", "permit": "acquire", "weapon": "gas"}""", ToAcquire + ", duty-receipt 12(9)")]
    [InlineData("""{"applicantKind": "citizen", "permit": "acquire", "weapon": "cold-hunting"}""", ToAcquire + ", hunting-licence 12(8), duty-receipt 12(9)")]
    [InlineData("""{"applicantKind": "citizen", "permit": "acquire", "weapon": "rifled-hunting"}""", ToAcquire + ", hunting-licence 12(8), duty-receipt 12(9), smoothbore-permit 12")]
    [InlineData(
        """{"applicantKind": "citizen", "permit": "acquire", "weapon": "gas", "serviceman": true}""",
        "application 12(1), card-application 12(2), no-conviction-certificate 12(4), citizenship-copy 12(5), safety-certificate 12(6), storage-report 12(7), duty-receipt 12(9)")]
    [InlineData(
        """{"applicantKind": "foreigner", "permit": "acquire", "weapon": "gas", "stayYears": 1}""",
        "application 12(1), card-application 12(2), medical-certificate 12(3), no-conviction-certificate 12(4), safety-certificate 12(6), storage-report 12(7), duty-receipt 12(9), diplomatic-request 12")]
    [InlineData("""{"applicantKind": "citizen", "permit": "store", "weapon": "gas"}""", "photos 12(1), duty-receipt 12(2), acquisition-paper 12(3)")]
    [InlineData("""{"applicantKind": "citizen", "permit": "store-carry", "weapon": "rifled-hunting"}""", "photos 12(1), duty-receipt 12(2), acquisition-paper 12(3), test-shot-act 12(4)")]
    [InlineData("""{"applicantKind": "foreigner", "permit": "store-carry", "weapon": "gas"}""", "photos 12(1), duty-receipt 12(2), acquisition-paper 12(3), diplomatic-request 12")]
    public void Assess_Individual_BringsPapers(string facts, string papers) => Assert.Equal(papers, Papers(Assess(facts[..^1] + """, "birthDate": "1980-05-01"}""")));

    // WP-13.1 to WP-13.11 (WP-13): who applied before brings less, unless reorganised.
    [Theory]
    [InlineData("guard-company", "", "application 13(1), charter-and-registration 13(2), tax-certificate 13(5), licence-fee-receipt 13(6), guard-licence 13(7), storage-room-act 13(9), responsible-order-and-staff-files 13(10), needs-statement 13(11)")]
    [InlineData("statutory-entity", ", \"cashCollection\": true", "application 13(1), charter-and-registration 13(2), tax-certificate 13(5), licence-fee-receipt 13(6), collection-licence 13(8), storage-room-act 13(9), responsible-order-and-staff-files 13(10), needs-statement 13(11)")]
    [InlineData("entrepreneur", "", "application 13(1), identity-copy 13(3), entrepreneur-certificate 13(4), tax-certificate 13(5), licence-fee-receipt 13(6), storage-room-act 13(9), responsible-order-and-staff-files 13(10)")]
    [InlineData("sports-institution", ", \"repeat\": true", "application 13(1), licence-fee-receipt 13(6), storage-room-act 13(9), responsible-order-and-staff-files 13(10), needs-statement 13(11)")]
    [InlineData("entrepreneur", ", \"repeat\": true, \"reorganised\": true", "application 13(1), identity-copy 13(3), entrepreneur-certificate 13(4), tax-certificate 13(5), licence-fee-receipt 13(6), storage-room-act 13(9), responsible-order-and-staff-files 13(10)")]
    public void Assess_LicenceForServiceWeapons_BringsPapers(string kind, string more, string papers) =>
        Assert.Equal(papers, Papers(Assess($$"""{"applicantKind": "{{kind}}", "permit": "acquire-service", "weapon": "service"{{more}}}""")));

    // WP-14.1 to WP-14.4 (WP-14), WP-15.1 to WP-15.8 (WP-15).
    [Theory]
    [InlineData("statutory-entity", "store-service", "", "application 14(1), acquisition-paper 14(2), duty-receipt 14(3)")]
    [InlineData("entrepreneur", "store-service", ", \"newStorageRoom\": true", "application 14(1), acquisition-paper 14(2), duty-receipt 14(3), storage-room-act 14(4)")]
    [InlineData("guard-company", "employee-store-carry", ", \"birthDate\": \"1980-05-01\"", "application 15(1), employee-list 15(2), appointment-order 15(3), identity-copy 15(4), photos 15(5), guard-training-certificate 15(6), duty-receipt 15(8)")]
    [InlineData("sports-institution", "employee-store-carry", ", \"birthDate\": \"1980-05-01\"", "application 15(1), employee-list 15(2), appointment-order 15(3), identity-copy 15(4), photos 15(5), safety-certificate 15(7), duty-receipt 15(8)")]
    public void Assess_ServiceWeapons_BringPapers(string kind, string permit, string more, string papers) =>
        Assert.Equal(papers, Papers(Assess($$"""{"applicantKind": "{{kind}}", "permit": "{{permit}}", "weapon": "service"{{more}}}""")));

    // WP-18.1: each paper that is asked for can be the one that lacks.
    [Fact]
    public void Assess_PaperMissing_IsIncomplete() => Assert.All(FirstGun, missing =>
    {
        var assessment = Assess(
            """{"applicantKind": "citizen", "permit": "acquire", "weapon": "smoothbore-hunting", "birthDate": "1980-05-01"}""", [.. FirstGun.Where(d => d != missing)]);
        Assert.Equal((Outcome.Incomplete, missing), (assessment.Outcome, Assert.Single(assessment.Missing)));
    });

    // WP-18.7: the day of the birthday, a leap day's child, 21 for guards only.
    [Theory]
    [InlineData("citizen", "acquire", "gas", "2008-11-24", false)]
    [InlineData("citizen", "acquire", "gas", "2008-11-25", true)]
    [InlineData("citizen", "store", "gas", "2008-11-25", true)]
    [InlineData("citizen", "store-carry", "gas", "2008-11-24", false)]
    [InlineData("guard-company", "employee-store-carry", "service", "2005-11-24", false)]
    [InlineData("guard-company", "employee-store-carry", "service", "2005-11-25", true)]
    [InlineData("statutory-entity", "employee-store-carry", "service", "2008-11-24", false)]
    [InlineData("sports-institution", "employee-store-carry", "service", "2008-11-25", true)]
    [InlineData("guard-company", "store-service", "service", "2020-01-01", false)] // nobody's age
    public void Assess_Age_IsThatOfThePermit(string kind, string permit, string weapon, string born, bool refused) => Assert.Equal(
        refused ? ["age-below-minimum 18(7)"] : [],
        Grounds(Assess($$"""{"applicantKind": "{{kind}}", "permit": "{{permit}}", "weapon": "{{weapon}}", "birthDate": "{{born}}"}""")));

    [Theory]
    [InlineData("2026-02-28T10:00:00", true)]
    [InlineData("2026-03-03T10:00:00", false)] // WP-18.7: on 1 March of a common year
    public void Assess_BornOn29February_TurnsOn1March(string filed, bool refused) => Assert.Equal(
        refused ? ["age-below-minimum 18(7)"] : [],
        Grounds(Assess("""{"applicantKind": "citizen", "permit": "acquire", "weapon": "gas", "birthDate": "2008-02-29"}""", filed: At(filed))));

    // WP-18.3 and WP-18.7, WP-18: what the checks of the person say.
    [Theory]
    [InlineData(""", "administrativeOffences": 1""", "")]
    [InlineData(""", "administrativeOffences": 2""", "repeated-administrative-offence 18(3)")]
    [InlineData(""", "uncleanedConviction": true""", "uncleaned-conviction 18(7)")]
    [InlineData(""", "hasResidence": false""", "no-residence 18(7)")]
    [InlineData(""", "hasStorage": false""", "no-storage 18(7)")]
    [InlineData(""", "safetyKnown": false""", "safety-not-proven 18(7)")]
    public void Assess_Person_IsRefused(string more, string grounds) => Assert.Equal(
        grounds, string.Join(", ", Grounds(Assess($$"""{"applicantKind": "citizen", "permit": "store", "weapon": "gas", "birthDate": "1980-05-01"{{more}}}"""))));

    [Fact]
    public void Assess_OrganisationWithoutResidence_IsNotAsked() =>
        Assert.Empty(Assess("""{"applicantKind": "guard-company", "permit": "store-service", "weapon": "service", "hasResidence": false}""").Grounds);

    // WP-18.2, WP-18.4 to WP-18.6: found by checks.
    [Theory]
    [InlineData("renounced", "18(2)")]
    [InlineData("legal-bar", "18(4)")]
    [InlineData("construction-altered", "18(5)")]
    [InlineData("not-compliant", "18(6)")]
    public void Assess_Bar_Refuses(string bar, string clause) => Assert.Equal(
        [new FoundGround(bar, clause)],
        Assess($$"""{"applicantKind": "citizen", "permit": "store", "weapon": "gas", "birthDate": "1980-05-01", "bars": ["{{bar}}"]}""").Grounds);

    // WP-12: three years, one year, kinds of weapons; WP-6: who asks for what.
    [Theory]
    [InlineData("citizen", "acquire", "rifled-hunting", ", \"smoothboreYears\": 2.99", "smoothbore-experience-below-3-years 12")]
    [InlineData("citizen", "acquire", "rifled-hunting", ", \"smoothboreYears\": 3", "")]
    [InlineData("citizen", "store", "rifled-hunting", "", "")]
    [InlineData("foreigner", "acquire", "gas", ", \"stayYears\": 1", "")]
    [InlineData("foreigner", "acquire", "barrelless", ", \"stayYears\": 0.99", "foreigner-stay-below-1-year 12")]
    [InlineData("foreigner", "acquire", "pneumatic", ", \"stayYears\": 1", "weapon-not-for-foreigners 12")]
    [InlineData("citizen", "store-carry", "self-defence-smoothbore", "", "carry-not-allowed 12")]
    [InlineData("citizen", "store", "self-defence-smoothbore", "", "")]
    [InlineData("citizen", "acquire", "service", "", "not-a-recipient 6")]
    [InlineData("citizen", "acquire-service", "service", "", "not-a-recipient 6")]
    [InlineData("citizen", "employee-store-carry", "service", "", "not-a-recipient 6")]
    [InlineData("guard-company", "acquire", "service", "", "not-a-recipient 6")]
    [InlineData("entrepreneur", "store-carry", "gas", "", "not-a-recipient 6")]
    [InlineData("guard-company", "acquire-service", "gas", "", "not-a-recipient 6")]
    [InlineData("guard-company", "store-service", "gas", "", "")]
    [InlineData("entrepreneur", "acquire-service", "service", "", "")]
    public void Assess_ApplicantAndWeapon_GoTogether(string kind, string permit, string weapon, string more, string grounds) => Assert.Equal(
        grounds,
        string.Join(", ", Grounds(Assess($$"""{"applicantKind": "{{kind}}", "permit": "{{permit}}", "weapon": "{{weapon}}", "birthDate": "1980-05-01"{{more}}}"""))));

    // WP-7: one month; the last day of a shorter month, and the next working day after a holiday.
    [Theory]
    [InlineData("2026-01-31T10:00:00", "2026-03-02T18:30:00")] // 28 February is a Saturday
    [InlineData("2026-11-16T10:00:00", "2026-12-17T18:30:00")] // 16 December is a holiday
    [InlineData("2026-11-24T21:00:00", "2026-12-24T18:30:00")] // after closing: days count from the day of filing
    public void Assess_Term_IsOneMonth(string filed, string due) => Assert.Equal(
        At(due), Assess("""{"applicantKind": "citizen", "permit": "store", "weapon": "gas", "birthDate": "1980-05-01"}""", filed: At(filed)).DueAt);

    // The intake asks only what this applicant and this permit need.
    [Theory]
    [InlineData("citizen", "acquire", "rifled-hunting", "birthDate serviceman smoothboreYears hasResidence", "stayYears units employees repeat muzzleEnergyJ")]
    [InlineData("foreigner", "store", "gas", "stayYears units", "serviceman smoothboreYears employees muzzleEnergyJ newStorageRoom")]
    [InlineData("citizen", "store", "pneumatic", "muzzleEnergyJ calibreMm units", "stayYears repeat")]
    [InlineData("guard-company", "acquire-service", "service", "repeat reorganised cashCollection", "birthDate hasResidence units employees")]
    [InlineData("guard-company", "employee-store-carry", "service", "birthDate employees", "units repeat hasResidence newStorageRoom")]
    [InlineData("entrepreneur", "store-service", "service", "newStorageRoom units", "birthDate employees cashCollection")]
    public void Ask_Situation_LeavesOutWhatDoesNotMatter(string kind, string permit, string weapon, string asked, string notAsked)
    {
        var facts = WeaponStandard.Declared.FactsToAsk(JsonElement.Parse($$"""{"applicantKind": "{{kind}}", "permit": "{{permit}}", "weapon": "{{weapon}}"}"""));
        Assert.All(asked.Split(' '), fact => Assert.Contains(fact, facts));
        Assert.All(notAsked.Split(' '), fact => Assert.DoesNotContain(fact, facts));
    }

    // WP-5, WP-16, WP-17, WP-23: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(WeaponStandard.Declared.Editions);
        Assert.Equal(("362-2007", ScheduleKind.LicensingPermit, 30), (edition.Code, edition.Schedule, edition.HandOut.QueueMinutes));
        Assert.Equal(("documents-not-presented", "18(1)"), (edition.MissingDocuments!.GroundCode, edition.MissingDocuments.Clause));
        Assert.Equal(("23", Term.Months(1)), (edition.Complaint.Clause, edition.Complaint.AnswerTerm));
        Assert.Equal("licensing-permit-unit", edition.Complaint.Line.Levels[0]);
    }

    private static Assessment Assess(string facts, string[]? documents = null, DateTimeOffset? filed = null)
    {
        var request = JsonElement.Parse($$"""{"facts": {{facts}}, "documents": {{JsonSerializer.Serialize(documents ?? [])}}}""");
        var result = WeaponStandard.Declared.Assess(request, filed ?? Filed, LawSnapshot.Defaults);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static string Fees(Assessment assessment) => string.Join(", ", assessment.Fees.Select(fee => $"{fee.Code} {fee.Amount}"));

    private static string Papers(Assessment assessment) => string.Join(", ", assessment.Documents.Select(d => $"{d.Code} {d.Clause}"));

    private static IEnumerable<string> Grounds(Assessment assessment) => assessment.Grounds.Select(g => $"{g.Code} {g.Clause}");

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
