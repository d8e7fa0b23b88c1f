using System.Globalization;
using System.Text.Json;
using Licensing.IdentityDocuments;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>ID: the standard for passports and identity cards (decree 132 of 2014, standard 1).</summary>
public sealed class StandardTests
{
    private const string Grown = "1990-01-01";
    private const string Child = "2016-01-01";

    private static readonly DateTimeOffset Filed = At("2026-11-24T10:00:00");

    // ID-9.3 (ID-9): the base document by what is ordered, why, and the age.
    [Theory]
    [InlineData("passport", "first", Child, "birth-certificate")]
    [InlineData("passport", "first", Grown, "identity-card")]
    [InlineData("identity-card", "first", Child, "birth-certificate")]
    [InlineData("identity-card", "first", Grown, "birth-certificate")]
    [InlineData("both", "first", Child, "birth-certificate")]
    [InlineData("both", "first", Grown, "birth-certificate")]
    [InlineData("passport", "exchange", Child, "passport")]
    [InlineData("passport", "exchange", Grown, "passport")]
    [InlineData("identity-card", "exchange", Grown, "identity-card")]
    [InlineData("both", "exchange", Grown, "passport identity-card")]
    [InlineData("passport", "type-change", Grown, "passport")]
    [InlineData("identity-card", "type-change", Grown, "identity-card")]
    [InlineData("both", "type-change", Grown, "passport identity-card")]
    [InlineData("passport", "lost", Child, "birth-certificate")]
    [InlineData("passport", "lost", Grown, "identity-card")]
    [InlineData("identity-card", "lost", Grown, "passport")]
    [InlineData("both", "lost", Grown, "birth-certificate")]
    [InlineData("passport", "citizenship-admitted", Child, "citizenship-admission-certificate")]
    [InlineData("identity-card", "citizenship-admitted", Grown, "citizenship-admission-certificate")]
    [InlineData("both", "citizenship-admitted", Grown, "citizenship-admission-certificate")]
    [InlineData("passport", "lost-abroad", Child, "return-certificate")]
    [InlineData("passport", "lost-abroad", Grown, "return-certificate")]
    [InlineData("both", "lost-abroad", Grown, "return-certificate")]
    public void Assess_AtTheCentre_AsksForTheBaseDocument(string document, string reason, string born, string papers) => Assert.Equal(
        string.Join(", ", papers.Split(' ').Select(code => $"{code} 9(3)").Prepend("duty-receipt 9(1)")), Papers(Assess(document, reason, born)));

    // ID-9.3: sixteen on the birthday, a leap day's child on 1 March; from then on an identity card, and the base document changes.
    [Theory]
    [InlineData("2010-11-24", "2026-11-24", "identity-card")]
    [InlineData("2010-11-25", "2026-11-24", "birth-certificate")]
    [InlineData("2008-02-29", "2024-02-28", "birth-certificate")]
    [InlineData("2008-02-29", "2024-02-29", "identity-card")]
    [InlineData("2010-02-28", "2026-02-28", "identity-card")]
    [InlineData("2012-02-29", "2029-02-28", "identity-card")]
    public void Assess_Sixteen_ChangesTheBaseDocument(string born, string filed, string paper)
    {
        var passport = Assess("passport", "first", born, filed: At(filed + "T10:00:00"));
        Assert.Equal($"duty-receipt 9(1), {paper} 9(3)", Papers(passport));
        var young = paper == "birth-certificate";
        Assert.Equal(young ? ["representative-needed 9"] : [], Grounds(passport));
        Assert.Equal(young ? ["below-16 9(3)", "representative-needed 9"] : [], Grounds(Assess("both", "first", born, filed: At(filed + "T10:00:00"))));
    }

    // ID-9.3, ID-9: who is younger than 16 gets a passport only, and through a representative.
    [Theory]
    [InlineData("passport", "", "representative-needed 9")]
    [InlineData("passport", ", \"represented\": true", "")]
    [InlineData("identity-card", ", \"represented\": true", "below-16 9(3)")]
    [InlineData("both", ", \"represented\": true", "below-16 9(3)")]
    [InlineData("identity-card", "", "below-16 9(3), representative-needed 9")]
    public void Assess_Child_IsRefusedWhatIsNotForChildren(string document, string more, string grounds) =>
        Assert.Equal(grounds, string.Join(", ", Grounds(Assess(document, "first", Child, more))));

    // ID-9.3 (DECISION): the other parent's consent goes with the birth certificate, until the eighteenth birthday.
    [Theory]
    [InlineData("both", "first", "2008-11-25", true)]
    [InlineData("both", "first", "2008-11-24", false)]
    [InlineData("passport", "first", "2008-11-25", false)] // sixteen: an identity card, no birth certificate
    [InlineData("passport", "first", Child, true)]
    [InlineData("passport", "lost", Child, true)]
    [InlineData("passport", "exchange", Child, false)]
    [InlineData("passport", "lost-abroad", Child, false)]
    public void Assess_ParentsOfTwoCitizenships_BringConsent(string document, string reason, string born, bool asked)
    {
        var papers = Papers(Assess(document, reason, born, ", \"parentsDifferInCitizenship\": true, \"represented\": true"));
        Assert.Equal(asked, papers.Contains("birth-certificate 9(3), parent-consent 9(3)", StringComparison.Ordinal));
        Assert.Equal(asked, papers.Contains("parent-consent", StringComparison.Ordinal));
    }

    // ID-9.1, ID-9.2, ID-12: the duty or its exemption, photographs when taken on paper at home, the representative's paper.
    [Theory]
    [InlineData(", \"dutyExempt\": true", "exemption-proof 9(1), identity-card 9(3)")]
    [InlineData(", \"onPaper\": true", "duty-receipt 9(1), photos 9(2), identity-card 9(3)")]
    [InlineData(", \"represented\": true", "duty-receipt 9(1), identity-card 9(3), authority-proof 9")]
    [InlineData(", \"onPaper\": true, \"represented\": true, \"dutyExempt\": true", "exemption-proof 9(1), photos 9(2), identity-card 9(3), authority-proof 9")]
    public void Assess_Situation_AsksForPapers(string more, string papers) => Assert.Equal(papers, Papers(Assess("identity-card", "exchange", Grown, more)));

    // ID-9: through the portal three files, and the representative's paper.
    [Theory]
    [InlineData("", "signed-request 9, digital-photo 9, signature-image 9")]
    [InlineData(", \"onPaper\": true, \"dutyExempt\": true, \"parentsDifferInCitizenship\": true", "signed-request 9, digital-photo 9, signature-image 9")]
    [InlineData(", \"represented\": true", "signed-request 9, digital-photo 9, signature-image 9, authority-proof 9")]
    public void Assess_Portal_AsksForFiles(string more, string papers) =>
        Assert.Equal(papers, Papers(Assess("both", "type-change", Grown, ", \"channel\": \"portal\"" + more)));

    // ID-4.1: the portal is for a change of type alone, and never expedited; each is an error, not a ground.
    [Theory]
    [InlineData("first", "", "facts.channel")]
    [InlineData("exchange", "", "facts.channel")]
    [InlineData("lost", "", "facts.channel")]
    [InlineData("citizenship-admitted", "", "facts.channel")]
    [InlineData("lost-abroad", "", "facts.channel")]
    [InlineData("type-change", ", \"expedited\": 7", "facts.channel facts.expedited")]
    [InlineData("type-change", ", \"expedited\": 15", "facts.channel facts.expedited")]
    [InlineData("type-change", "", "")]
    public void Assess_Portal_TakesNothingElse(string reason, string more, string members) =>
        Assert.Equal(members, string.Join(' ', Result("passport", reason, Grown, ", \"channel\": \"portal\"" + more).Errors.Select(error => error.Member)));

    // ID-4.1: thirty days, or working days from the day after reception; weekends, holidays, month and year ends.
    [Theory]
    [InlineData("", "2026-11-24T10:00:00", "2026-12-24")]
    [InlineData("", "2026-11-16T10:00:00", "2026-12-17")] // 16 December is a holiday
    [InlineData("", "2028-01-30T10:00:00", "2028-02-29")]
    [InlineData("7", "2026-11-24T10:00:00", "2026-12-03")]
    [InlineData("7", "2026-11-28T10:00:00", "2026-12-08")] // a Saturday: the centre is open, it is no working day
    [InlineData("7", "2026-11-24T21:00:00", "2026-12-03")] // after closing
    [InlineData("10", "2026-11-24T10:00:00", "2026-12-08")]
    [InlineData("15", "2026-11-24T10:00:00", "2026-12-15")]
    [InlineData("15", "2026-11-25T10:00:00", "2026-12-17")] // over the 16th
    [InlineData("10", "2026-12-25T10:00:00", "2027-01-13")] // New Year, the 2nd of which moves to the 4th; Christmas
    public void Assess_Term_IsThirtyDaysOrWorkingDays(string expedited, string filed, string due) => Assert.Equal(
        At(due + "T18:30:00"),
        Assess("passport", "exchange", Grown, expedited.Length == 0 ? "" : $", \"expedited\": {expedited}", At(filed)).DueAt);

    // ID-7: per document; nothing for the exempt, nothing for speed.
    [Theory]
    [InlineData("passport", "", "passport 400 17300")]
    [InlineData("identity-card", "", "identity-card 20 865")]
    [InlineData("both", "", "passport 400 17300, identity-card 20 865")]
    [InlineData("both", ", \"expedited\": 7", "passport 400 17300, identity-card 20 865")]
    [InlineData("both", ", \"dutyExempt\": true", "")]
    public void Assess_Duty_IsPaidForEach(string document, string more, string fees) => Assert.Equal(
        fees, string.Join(", ", Assess(document, "exchange", Grown, more).Fees.Select(fee => $"{fee.Code} {fee.PercentOfMci} {fee.Amount}")));

    // ID-9: each paper that is asked for can be the one that lacks.
    [Fact]
    public void Assess_PaperMissing_IsIncomplete()
    {
        string[] all = ["duty-receipt", "photos", "birth-certificate", "parent-consent", "authority-proof"];
        const string more = ", \"onPaper\": true, \"parentsDifferInCitizenship\": true, \"represented\": true";
        Assert.Equal(Outcome.Accept, Assess("passport", "first", Child, more, documents: all).Outcome);
        Assert.All(all, missing =>
        {
            var assessment = Assess("passport", "first", Child, more, documents: [.. all.Where(d => d != missing)]);
            Assert.Equal((Outcome.Incomplete, missing), (assessment.Outcome, Assert.Single(assessment.Missing)));
        });
    }

    // The intake asks only what matters for this order.
    [Theory]
    [InlineData("""{"document": "passport", "reason": "exchange"}""", "expedited onPaper dutyExempt represented", "channel parentsDifferInCitizenship")]
    [InlineData("""{"document": "passport", "reason": "first"}""", "parentsDifferInCitizenship", "channel")]
    [InlineData("""{"document": "passport", "reason": "lost"}""", "parentsDifferInCitizenship", "channel")]
    [InlineData("""{"document": "identity-card", "reason": "lost"}""", "expedited", "channel parentsDifferInCitizenship")]
    [InlineData("""{"document": "both", "reason": "type-change"}""", "channel expedited", "parentsDifferInCitizenship")]
    [InlineData("""{"document": "both", "reason": "type-change", "expedited": 7}""", "expedited", "channel")]
    [InlineData("""{"document": "both", "reason": "type-change", "channel": "portal"}""", "channel", "expedited onPaper")]
    [InlineData("""{"document": "both", "reason": "first", "channel": "portal"}""", "channel", "expedited")] // wrong, so it can be mended
    public void Ask_Order_LeavesOutWhatDoesNotMatter(string facts, string asked, string notAsked)
    {
        var questions = IdentityStandard.Declared.FactsToAsk(JsonElement.Parse(facts));
        Assert.All(asked.Split(' '), fact => Assert.Contains(fact, questions));
        Assert.All(notAsked.Split(' '), fact => Assert.DoesNotContain(fact, questions));
    }

    // ID-4.2, ID-10: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(IdentityStandard.Declared.Editions);
        Assert.Equal(("132-2014", ScheduleKind.ServiceCentre, true), (edition.Code, edition.Schedule, edition.MissingDocuments!.HasReceipt));
        Assert.Equal(("10", Term.WorkingDays(15), Term.WorkingDays(15)), (edition.Complaint.Clause, edition.Complaint.AnswerTerm, edition.Complaint.QualityBodyTerm));
        Assert.Equal(15, Assess("passport", "first", Grown).WaitMinutes);
        Assert.DoesNotContain(edition.Grounds, ground => ground.IsBar);
    }

    private static Assessment Assess(string document, string reason, string born, string more = "", DateTimeOffset? filed = null, string[]? documents = null)
    {
        var result = Result(document, reason, born, more, filed, documents);
        Assert.Empty(result.Errors);
        return result.Assessment!;
    }

    private static AssessmentResult Result(string document, string reason, string born, string more = "", DateTimeOffset? filed = null, string[]? documents = null) =>
        IdentityStandard.Declared.Assess(
            JsonElement.Parse(
                $$$"""{"facts": {"document": "{{{document}}}", "reason": "{{{reason}}}", "birthDate": "{{{born}}}"{{{more}}}}, "documents": {{{JsonSerializer.Serialize(documents ?? [])}}}}"""),
            filed ?? Filed, LawSnapshot.Defaults);

    private static string Papers(Assessment assessment) => string.Join(", ", assessment.Documents.Select(d => $"{d.Code} {d.Clause}"));

    private static IEnumerable<string> Grounds(Assessment assessment) => assessment.Grounds.Select(g => $"{g.Code} {g.Clause}");

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+05:00", CultureInfo.InvariantCulture);
}
