using System.Globalization;
using System.Text.Json;
using Licensing.Citizenship;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.Citizenship;

/// <summary>CZ: the standard for acquiring and renouncing citizenship (order 362 of 2007, standard 6).</summary>
public sealed class StandardTests
{
    private const string Admission =
        "identity-document 12(1)а, personal-application 12(1)б, questionnaire 12(1)в, undertaking 12(1)г, address-certificate 12(1)д, photos 12(1)е";

    private const string Paid = Admission + ", duty-receipt 12(1)ж";
    private const string Leaving = "personal-application 12(2)а, questionnaire 12(2)б, photos 12(2)в";
    private const string LeavingPaid = "no-obligations-certificate 12(2)ж, duty-receipt 12(2)з";

    private static readonly DateTimeOffset Filed = At("2026-11-24T10:00:00");

    // CZ-6.1 to CZ-6.8 (CZ-6): who meets the basis claimed, and who does not.
    [Theory]
    [InlineData("oralman", "MNG", "", true)]
    [InlineData("oralman", "XXX", "", true)]
    [InlineData("oralman", "MNG", ", \"permanentResident\": false", false)]
    [InlineData("ukraine", "UKR", ", \"relativeIsCitizen\": true", true)]
    [InlineData("ukraine", "UKR", "", false)]
    [InlineData("ukraine", "RUS", ", \"relativeIsCitizen\": true", false)]
    [InlineData("ukraine", "UKR", ", \"relativeIsCitizen\": true, \"permanentResident\": false", false)]
    [InlineData("treaty", "BLR", ", \"relativeIsCitizen\": true", true)]
    [InlineData("treaty", "KGZ", ", \"bornInKazakhstan\": true", true)]
    [InlineData("treaty", "RUS", ", \"bornInKazakhstan\": true, \"relativeIsCitizen\": true", true)]
    [InlineData("treaty", "RUS", "", false)]
    [InlineData("treaty", "UKR", ", \"bornInKazakhstan\": true", false)]
    [InlineData("treaty", "XXX", ", \"bornInKazakhstan\": true", false)]
    [InlineData("former-union", "UZB", ", \"relativeIsCitizen\": true, \"formerCitizenshipEnded\": true", true)]
    [InlineData("former-union", "UZB", ", \"formerCitizenshipEnded\": true", false)]
    [InlineData("former-union", "DEU", ", \"relativeIsCitizen\": true, \"formerCitizenshipEnded\": true", false)]
    [InlineData("former-union", "KAZ", ", \"relativeIsCitizen\": true, \"formerCitizenshipEnded\": true", false)]
    [InlineData("former-union", "XXX", ", \"relativeIsCitizen\": true", false)]
    [InlineData("profession", "DEU", ", \"profession\": \"researcher-physics-astronomy\"", true)]
    [InlineData("profession", "DEU", "", false)]
    [InlineData("profession", "DEU", ", \"profession\": \"pilot\", \"requirementsMet\": false", false)]
    [InlineData("profession", "XXX", ", \"profession\": \"pilot\"", false)]
    [InlineData("spouse", "XXX", "", false)]
    [InlineData("residence", "XXX", "", false)]
    [InlineData("renunciation", "KAZ", "", true)]
    [InlineData("renunciation", "RUS", "", false)]
    [InlineData("renunciation", "XXX", "", false)]
    [InlineData("renunciation", "KAZ", ", \"permanentResident\": false", false)]
    public void Assess_Basis_IsMetOrNot(string basis, string citizenship, string more, bool met) =>
        Assert.Equal(met ? [] : ["basis-not-met 6"], Grounds(Assess(basis, citizenship, more)));

    // CZ-6.4
    [Fact]
    public void Assess_FormerUnion_IsFourteenRepublics() => Assert.All(
        "ARM AZE BLR EST GEO KGZ LTU LVA MDA RUS TJK TKM UKR UZB".Split(' '), country => Assert.Empty(Grounds(Assess("former-union", country, ", \"relativeIsCitizen\": true, \"formerCitizenshipEnded\": true"))));

    // CZ-6.5: every profession of appendix 2 by its code.
    [Fact]
    public void Declared_Professions_AreThoseOfAppendix2() => Assert.Equal(
        "artist-performer archaeologist architect ballet-master biologist physician geologist conductor engineer athlete-instructor pilot pilot-instructor test-pilot observer-pilot mathematician researcher-physics-astronomy pharmacist stage-director rescuer coach teacher chemist painter navigator",
        string.Join(' ', CitizenshipStandard.Declared.Schema.Get("profession").Codes));

    // CZ-6.6, CZ-6.7: the boundary day; a marriage of 29 February; the last day of the month.
    [Theory]
    [InlineData("spouse", "marriedSince", "2023-11-24", "2026-11-24", true)]
    [InlineData("spouse", "marriedSince", "2023-11-25", "2026-11-24", false)]
    [InlineData("spouse", "marriedSince", "2024-02-29", "2027-02-27", false)]
    [InlineData("spouse", "marriedSince", "2024-02-29", "2027-02-28", true)]
    [InlineData("residence", "residentSince", "2021-11-24", "2026-11-24", true)]
    [InlineData("residence", "residentSince", "2021-11-25", "2026-11-24", false)]
    [InlineData("residence", "residentSince", "2020-02-29", "2025-02-28", true)]
    [InlineData("residence", "residentSince", "2020-02-29", "2025-02-27", false)]
    public void Assess_Years_AreOverOnTheirDay(string basis, string fact, string since, string filed, bool met) => Assert.Equal(
        met ? [] : ["basis-not-met 6"], Grounds(Assess(basis, "XXX", $", \"{fact}\": \"{since}\"", filed: At(filed + "T10:00:00"))));

    // CZ-6: the ground says on which facts it rests, those of its basis only.
    [Fact]
    public void Assess_BasisNotMet_RestsOnItsFacts() => Assert.Equal(
        ["basis", "citizenship", "relativeIsCitizen", "permanentResident"],
        Assert.Single(Assess("ukraine", "RUS", "").Findings).Facts.Select(fact => fact.Name));

    // CZ-18.7 (DECISION): for three bases, unless stateless or ended.
    [Theory]
    [InlineData("former-union", "UZB", ", \"relativeIsCitizen\": true", true)]
    [InlineData("former-union", "UZB", ", \"relativeIsCitizen\": true, \"formerCitizenshipEnded\": true", false)]
    [InlineData("spouse", "DEU", ", \"marriedSince\": \"2000-01-01\"", true)]
    [InlineData("spouse", "DEU", ", \"marriedSince\": \"2000-01-01\", \"statelessFromBirth\": true", true)]
    [InlineData("spouse", "DEU", ", \"marriedSince\": \"2000-01-01\", \"formerCitizenshipEnded\": true", false)]
    [InlineData("spouse", "XXX", ", \"marriedSince\": \"2000-01-01\"", false)]
    [InlineData("residence", "DEU", ", \"residentSince\": \"2000-01-01\"", true)]
    [InlineData("residence", "XXX", ", \"residentSince\": \"2000-01-01\"", false)]
    [InlineData("oralman", "MNG", "", false)]
    [InlineData("ukraine", "UKR", ", \"relativeIsCitizen\": true", false)]
    [InlineData("treaty", "RUS", ", \"bornInKazakhstan\": true", false)]
    [InlineData("profession", "DEU", ", \"profession\": \"pilot\"", false)]
    public void Assess_OtherCitizenship_RefusesWhereProofIsAskedFor(string basis, string citizenship, string more, bool refused) =>
        Assert.Equal(refused ? ["other-citizenship 18(7)"] : [], Grounds(Assess(basis, citizenship, more)));

    // CZ-12.1: each paper in its situation.
    [Theory]
    [InlineData("oralman", "MNG", "", Admission + ", oralman-certificate 12(1), renunciation-statement 12(1)")]
    [InlineData("oralman", "MNG", ", \"exemptionUsed\": true", Paid + ", oralman-certificate 12(1), renunciation-statement 12(1)")]
    [InlineData("ukraine", "UKR", ", \"exemptionUsed\": true", Admission + ", relative-identity-copy 12(1), kinship-proof 12(1)")]
    [InlineData("treaty", "RUS", "", Paid)]
    [InlineData("treaty", "RUS", ", \"relativeIsCitizen\": true", Paid + ", relative-identity-copy 12(1), kinship-proof 12(1)")]
    [InlineData("treaty", "RUS", ", \"bornInKazakhstan\": true", Paid + ", birth-or-residence-before-1991-12-21 12(1)")]
    [InlineData("former-union", "UZB", "", Paid + ", former-citizenship-ended 12(1), relative-identity-copy 12(1), kinship-proof 12(1)")]
    [InlineData("former-union", "UZB", ", \"statelessFromBirth\": true", Paid + ", relative-identity-copy 12(1), kinship-proof 12(1)")]
    [InlineData("profession", "DEU", "", Paid + ", state-body-petition 12(1), renunciation-statement 12(1)")]
    [InlineData("profession", "DEU", ", \"repressedDescendant\": true", Admission + ", state-body-petition 12(1), renunciation-statement 12(1)")]
    [InlineData("spouse", "DEU", "", Paid + ", spouse-identity 12(1), marriage-certificate 12(1), former-citizenship-ended 12(1)")]
    [InlineData("spouse", "XXX", ", \"statelessFromBirth\": true", Paid + ", spouse-identity 12(1), marriage-certificate 12(1)")]
    [InlineData("residence", "XXX", "", Paid + ", five-years-proof 12(1), former-citizenship-ended 12(1)")]
    [InlineData("residence", "XXX", ", \"statelessFromBirth\": true", Paid + ", five-years-proof 12(1)")]
    public void Assess_Admission_BringsPapers(string basis, string citizenship, string more, string papers) =>
        Assert.Equal(papers, Papers(Assess(basis, citizenship, more)));

    // CZ-12.2, CZ-12.
    [Theory]
    [InlineData("", Leaving + ", " + LeavingPaid)]
    [InlineData(", \"hasChildren\": true", Leaving + ", children-birth-certificates 12(2)г, " + LeavingPaid)]
    [InlineData(", \"married\": true", Leaving + ", marriage-certificate 12(2)д, " + LeavingPaid)]
    [InlineData(", \"male\": true", Leaving + ", " + LeavingPaid)] // born in 1980
    [InlineData(", \"repressedDescendant\": true", Leaving + ", " + LeavingPaid)] // no exemption here
    public void Assess_Renunciation_BringsPapers(string more, string papers) => Assert.Equal(papers, Papers(Assess("renunciation", "KAZ", more)));

    // CZ-12.1, CZ-12.2 (DECISION): men, from the day they turn 18 to the day before they turn 28; a leap day's child on 1 March.
    [Theory]
    [InlineData("2008-11-24", "2026-11-24", true, true)]
    [InlineData("2008-11-25", "2026-11-24", true, false)]
    [InlineData("1998-11-25", "2026-11-24", true, true)]
    [InlineData("1998-11-24", "2026-11-24", true, false)]
    [InlineData("2000-11-24", "2026-11-24", false, false)]
    [InlineData("2008-02-29", "2026-02-28", true, false)]
    [InlineData("2008-02-29", "2026-03-01", true, true)]
    public void Assess_Conscript_BringsMilitaryPaper(string born, string filed, bool male, bool asked)
    {
        var more = male ? ", \"male\": true" : "";
        Assert.Equal(asked, Asks("ukraine", "UKR", "military-service-proof 12(1)"));
        Assert.Equal(asked, Asks("renunciation", "KAZ", "military-exemption 12(2)е"));
        Assert.False(Asks("former-union", "UKR", "military-service-proof 12(1)"));

        bool Asks(string basis, string citizenship, string paper) =>
            Papers(Assess(basis, citizenship, more, born: born, filed: At(filed + "T10:00:00"))).Contains(paper, StringComparison.Ordinal);
    }

    // CZ-8, CZ-12.1: who pays; the exemption is for admission, and once.
    [Theory]
    [InlineData("oralman", "MNG", "", 0)]
    [InlineData("oralman", "MNG", ", \"exemptionUsed\": true", 4325)]
    [InlineData("oralman", "MNG", ", \"exemptionUsed\": true, \"repressedDescendant\": true", 4325)]
    [InlineData("ukraine", "UKR", ", \"exemptionUsed\": true", 0)]
    [InlineData("treaty", "RUS", "", 4325)]
    [InlineData("residence", "XXX", ", \"repressedDescendant\": true", 0)]
    [InlineData("residence", "XXX", ", \"repressedDescendant\": true, \"exemptionUsed\": true", 4325)]
    [InlineData("renunciation", "KAZ", ", \"repressedDescendant\": true", 4325)]
    public void Assess_Duty_IsOneIndexOrNothing(string basis, string citizenship, string more, int total)
    {
        var assessment = Assess(basis, citizenship, more);
        Assert.Equal(total == 0 ? [] : ["citizenship"], assessment.Fees.Select(fee => fee.Code));
        Assert.Equal((total, total > 0), (assessment.Total, assessment.Documents.Any(d => d.Code == "duty-receipt")));
    }

    // CZ-18.1 to CZ-18.6 (CZ-18) belong to admission, CZ-19 to renunciation; the wrong one is an error.
    [Theory]
    [InlineData("crime-against-humanity", "18(1)", true)]
    [InlineData("against-unity", "18(2)", true)]
    [InlineData("harmed-security-or-health", "18(3)", true)]
    [InlineData("incited-hatred", "18(4)", true)]
    [InlineData("terrorism", "18(5)", true)]
    [InlineData("dangerous-recidivist", "18(6)", true)]
    [InlineData("obligations-outstanding", "19", false)]
    [InlineData("criminal-proceedings", "19", false)]
    [InlineData("state-security", "19", false)]
    public void Assess_Bar_RefusesWhereItBelongs(string bar, string clause, bool admission)
    {
        var more = $", \"bars\": [\"{bar}\"]";
        var (right, wrong) = admission ? (("oralman", "MNG"), ("renunciation", "KAZ")) : (("renunciation", "KAZ"), ("oralman", "MNG"));
        Assert.Equal([$"{bar} {clause}"], Grounds(Assess(right.Item1, right.Item2, more)));
        Assert.Equal("facts.bars", Assert.Single(Result(wrong.Item1, wrong.Item2, more).Errors).Member);
    }

    // CZ-7: three months for two bases, six for the others; month ends and holidays.
    [Theory]
    [InlineData("ukraine", "UKR", "2026-11-24T10:00:00", "2027-02-24T18:30:00")]
    [InlineData("treaty", "RUS", "2026-11-30T10:00:00", "2027-03-01T18:30:00")] // 28 February is a Sunday
    [InlineData("oralman", "MNG", "2026-11-24T21:00:00", "2027-05-24T18:30:00")] // after closing: days count from the day of filing
    [InlineData("former-union", "UZB", "2026-08-31T10:00:00", "2027-03-01T18:30:00")]
    [InlineData("profession", "DEU", "2026-09-21T10:00:00", "2027-03-25T18:30:00")] // Nauryz, whose Sunday moves to the 24th
    [InlineData("spouse", "XXX", "2026-06-16T10:00:00", "2026-12-17T18:30:00")] // 16 December is a holiday
    [InlineData("residence", "XXX", "2026-07-01T10:00:00", "2027-01-05T18:30:00")] // 2 January is a Saturday and moves to the 4th
    [InlineData("renunciation", "KAZ", "2026-11-24T10:00:00", "2027-05-24T18:30:00")]
    public void Assess_Term_IsThreeOrSixMonths(string basis, string citizenship, string filed, string due) =>
        Assert.Equal(At(due), Assess(basis, citizenship, "", filed: At(filed)).DueAt);

    // The intake asks only what matters for this basis.
    [Theory]
    [InlineData("oralman", "MNG", "exemptionUsed", "relativeIsCitizen repressedDescendant marriedSince profession formerCitizenshipEnded male married")]
    [InlineData("ukraine", "UKR", "relativeIsCitizen male", "exemptionUsed repressedDescendant bornInKazakhstan hasChildren")]
    [InlineData("treaty", "RUS", "relativeIsCitizen bornInKazakhstan repressedDescendant", "male statelessFromBirth exemptionUsed")]
    [InlineData("former-union", "UZB", "relativeIsCitizen statelessFromBirth formerCitizenshipEnded", "bornInKazakhstan male residentSince")]
    [InlineData("profession", "DEU", "profession repressedDescendant", "requirementsMet relativeIsCitizen marriedSince")]
    [InlineData("spouse", "XXX", "marriedSince statelessFromBirth", "formerCitizenshipEnded residentSince married")]
    [InlineData("residence", "DEU", "residentSince statelessFromBirth formerCitizenshipEnded", "marriedSince profession")]
    [InlineData("renunciation", "KAZ", "male hasChildren married permanentResident", "exemptionUsed repressedDescendant statelessFromBirth relativeIsCitizen")]
    public void Ask_Basis_LeavesOutWhatDoesNotMatter(string basis, string citizenship, string asked, string notAsked)
    {
        var facts = CitizenshipStandard.Declared.FactsToAsk(JsonElement.Parse($$"""{"basis": "{{basis}}", "citizenship": "{{citizenship}}"}"""));
        Assert.All(asked.Split(' '), fact => Assert.Contains(fact, facts));
        Assert.All(notAsked.Split(' '), fact => Assert.DoesNotContain(fact, facts));
    }

    [Fact]
    public void Ask_RepressedWithProfession_AsksOn()
    {
        var facts = CitizenshipStandard.Declared.FactsToAsk(
            JsonElement.Parse("""{"basis": "profession", "citizenship": "DEU", "profession": "pilot", "repressedDescendant": true}"""));
        Assert.Subset(facts.ToHashSet(), new HashSet<string> { "requirementsMet", "exemptionUsed" });
    }

    // CZ-5, CZ-24: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(CitizenshipStandard.Declared.Editions);
        Assert.Equal(("362-2007", ScheduleKind.Migration2007, 30), (edition.Code, edition.Schedule, edition.HandOut.QueueMinutes));
        Assert.Equal(("documents-not-presented", "12", false), (edition.MissingDocuments!.GroundCode, edition.MissingDocuments.Clause, edition.MissingDocuments.HasReceipt));
        Assert.Equal(("24", Term.Months(1), "migration-police-unit"), (edition.Complaint.Clause, edition.Complaint.AnswerTerm, edition.Complaint.Line.Levels[0]));
        Assert.Equal(60, Assess("oralman", "MNG", "").WaitMinutes);
    }

    private static Assessment Assess(string basis, string citizenship, string more, DateTimeOffset? filed = null, string born = "1980-05-01")
    {
        var result = Result(basis, citizenship, more, filed, born);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static AssessmentResult Result(string basis, string citizenship, string more, DateTimeOffset? filed = null, string born = "1980-05-01") =>
        CitizenshipStandard.Declared.Assess(
            JsonElement.Parse($$$"""{"facts": {"basis": "{{{basis}}}", "citizenship": "{{{citizenship}}}", "birthDate": "{{{born}}}"{{{more}}}}}"""),
            filed ?? Filed, LawSnapshot.Defaults);

    private static string Papers(Assessment assessment) => string.Join(", ", assessment.Documents.Select(d => $"{d.Code} {d.Clause}"));

    private static IEnumerable<string> Grounds(Assessment assessment) => assessment.Grounds.Select(g => $"{g.Code} {g.Clause}");

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
