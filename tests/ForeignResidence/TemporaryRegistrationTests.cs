using System.Text.Json;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Testing;

namespace Licensing.Tests.ForeignResidence;

/// <summary>TR: registration of temporarily staying foreigners (order 362 of 2007, standard 4).</summary>
public sealed class TemporaryRegistrationTests
{
    private static Standard<TemporaryRegistrationFacts> Tr => TemporaryRegistrationStandard.Declared;

    // The example of the page (TR-7, TR-12).
    [Fact]
    public void Assess_Example_AnswersExactly()
    {
        var assessment = Tr.Assess(Facts(), documents: ["identity-document", "migration-card", "application"]);

        Assert.Equal((Outcome.Accept, 0), (assessment.Outcome, assessment.Total));
        Assert.Equal(
            """{"late":false,"registerBy":"2026-11-25","registeredUntil":"2027-02-18"}""",
            JsonSerializer.Serialize(assessment.Result.OrderBy(r => r.Key).ToDictionary(r => r.Key, r => r.Value)));
        Assert.Equal(Law.At("2026-11-24T18:30"), assessment.DueAt);
    }

    // TR-7: the day of filing itself, never moved.
    [Theory]
    [InlineData("2026-11-28T10:00", "2026-11-28T18:30")] // Saturday
    [InlineData("2026-11-29T10:00", "2026-11-29T18:30")] // Sunday
    [InlineData("2026-12-16T23:00", "2026-12-16T18:30")] // a holiday, after closing
    public void Assess_Term_IsTheDayOfFiling(string filed, string due) => Assert.Equal(Law.At(due), Tr.Assess(Facts(arrived: "2026-11-20", until: "2027-06-01"), filed).DueAt);

    // TR-6: five days of crossing the border, and from 16; the day of the birthday.
    [Theory]
    [InlineData("2026-11-19", "false")]
    [InlineData("2026-11-18", "true")]
    [InlineData("2026-11-24", "false")]
    public void Assess_FiveDays_AreCountedFromTheBorder(string arrived, string late) => Assert.Equal(late, Tr.Assess(Facts(arrived)).Result("late"));

    [Theory]
    [InlineData("2010-11-24", "")]
    [InlineData("2010-11-25", "below-16 6")]
    [InlineData("2026-11-24", "below-16 6")]
    public void Assess_Age_IsFrom16(string born, string grounds) => Assert.Equal(grounds, Tr.Assess(Facts(born: born)).Grounds());

    // TR-12 and appendix 4: until when, the first reason that applies.
    [Theory]
    [InlineData("RUS", "", "2027-02-18")] // 90 days of arrival
    [InlineData("UKR", "", "2027-02-18")]
    [InlineData("TUR", "", "2026-12-20")] // a month
    [InlineData("RUS", ",\"extension\":true", "2027-05-19")] // 180 days
    [InlineData("TUR", ",\"extension\":true", "2027-01-20")] // DECISION: doubled too
    [InlineData("RUS", ",\"workPermitUntil\":\"2027-04-01\"", "2027-04-01")]
    [InlineData("RUS", ",\"workPermitUntil\":\"2027-04-01\",\"student\":true", "2027-04-01")]
    [InlineData("RUS", ",\"workPermitUntil\":\"2027-12-01\"", "2027-06-01")] // not beyond what was asked for
    [InlineData("RUS", ",\"student\":true", "2027-06-01")]
    [InlineData("DEU", ",\"visa\":\"tourist\",\"visaValidTo\":\"2026-12-10\"", "2026-12-10")]
    [InlineData("DEU", ",\"visa\":\"single\",\"visaValidTo\":\"2026-11-24\"", "2026-11-24")] // ends today: still a visa
    [InlineData("DEU", ",\"visa\":\"single\",\"visaValidTo\":\"2026-11-23\"", "2027-06-01")] // ended: none
    [InlineData("DEU", ",\"visa\":\"multiple\",\"visaValidTo\":\"2026-12-10\"", "2027-06-01")] // the actual stay
    [InlineData("RUS", ",\"visa\":\"multiple\",\"visaValidTo\":\"2026-12-10\"", "2027-06-01")]
    [InlineData("RUS", ",\"visa\":\"tourist\",\"visaValidTo\":\"2026-11-01\"", "2027-02-18")] // ended: without a visa again
    [InlineData("XXX", "", "2027-06-01")]
    public void Assess_RegisteredUntil_FollowsTheFirstReason(string citizenship, string more, string until) =>
        Assert.Equal(until, Tr.Assess(Facts(citizenship: citizenship, more: more)).Result("registeredUntil"));

    [Fact]
    public void Assess_PassportEndsFirst_RegistersUntilThen() =>
        Assert.Equal("2026-12-01", Tr.Assess(Facts(documentTo: "2026-12-01")).Result("registeredUntil"));

    // DECISION: the next 30 June at least a month after filing.
    [Theory]
    [InlineData("2026-05-30T10:00", "2026-06-30")]
    [InlineData("2026-05-31T10:00", "2026-06-30")] // a month from 31 May ends on 30 June
    [InlineData("2026-06-01T10:00", "2027-06-30")]
    [InlineData("2026-06-30T10:00", "2027-06-30")]
    public void Assess_Student_StaysUntilTheEndOfTheYear(string filed, string until) => Assert.Equal(
        until, Tr.Assess(Facts(arrived: "2026-05-01", until: "2028-01-01", more: ",\"student\":true"), filed).Result("registeredUntil"));

    // TR-12.1 to TR-12.3; TR-12b.1 to TR-12b.3 for more than six months.
    [Theory]
    [InlineData("RUS", "2027-06-01", "", "identity-document 12(1), migration-card 12(2), application 12(3)")]
    [InlineData("DEU", "2027-05-20", "", "identity-document 12(1), visa 12(1), migration-card 12(2), application 12(3)")] // six months to the day
    [InlineData("DEU", "2027-05-21", "", "identity-document 12(1), visa 12(1), migration-card 12(2), application 12(3), arrival-slips 12(1), statistics-slip 12(2), photo 12(3)")]
    [InlineData("XXX", "2027-01-01", "", "identity-document 12(1), visa 12(1), migration-card 12(2), application 12(3)")]
    [InlineData("KGZ", "2028-01-01", ",\"workPermitUntil\":\"2027-12-01\"", "identity-document 12(1), migration-card 12(2), application 12(3), arrival-slips 12(1), statistics-slip 12(2), photo 12(3)")]
    public void Assess_Stay_BringsPapers(string citizenship, string until, string more, string papers) =>
        Assert.Equal(papers, Tr.Assess(Facts(citizenship: citizenship, until: until, more: more)).Papers());

    // TR-12, TR-18: what has run out counts as not presented; nothing else can refuse.
    [Theory]
    [InlineData("DEU", ",\"visa\":\"single\",\"visaValidTo\":\"2026-11-24\"", "2026-11-24", "")]
    [InlineData("DEU", ",\"visa\":\"single\",\"visaValidTo\":\"2026-11-23\"", "2030-01-01", "visa")]
    [InlineData("DEU", "", "2030-01-01", "visa")]
    [InlineData("RUS", "", "2026-11-23", "identity-document")]
    public void Assess_ExpiredPaper_IsNotPresented(string citizenship, string more, string documentTo, string missing)
    {
        var assessment = Tr.Assess(
            Facts(citizenship: citizenship, more: more, documentTo: documentTo, until: "2026-12-30"), documents: ["identity-document", "visa", "migration-card", "application"]);
        Assert.Equal((missing, ""), (string.Join(", ", assessment.Missing), assessment.Grounds()));
    }

    // TR-12 and appendix 3: who may file.
    [Theory]
    [InlineData("RUS", "", "must-be-filed-by-host 12")]
    [InlineData("DEU", "", "")]
    [InlineData("SWE", "", "")]
    [InlineData("IND", ",\"visa\":\"tourist\",\"visaValidTo\":\"2026-12-01\"", "")]
    [InlineData("IND", ",\"visa\":\"tourist\",\"visaValidTo\":\"2026-11-23\"", "must-be-filed-by-host 12")]
    [InlineData("IND", ",\"visa\":\"single\",\"visaValidTo\":\"2026-12-01\"", "must-be-filed-by-host 12")]
    [InlineData("IND", ",\"agreedWithForeignMinistry\":true", "")]
    public void Assess_FiledByThemselves_OnlyInTheCategories(string citizenship, string more, string grounds)
    {
        Assert.Equal(grounds, Tr.Assess(Facts(citizenship: citizenship, more: more + ",\"filedBy\":\"self\"")).Grounds());
        Assert.Equal("", Tr.Assess(Facts(citizenship: citizenship, more: more)).Grounds());
    }

    [Theory]
    [InlineData(",\"visa\":\"single\"", "facts.visaValidTo")]
    [InlineData(",\"visa\":\"business\"", "facts.visa")]
    [InlineData(",\"bars\":[\"below-16\"]", "facts.bars[0]")]
    public void Assess_BadFact_IsNamed(string more, string member) => Assert.StartsWith(member.Split('[')[0], Tr.Wrong(Facts(more: more)), StringComparison.Ordinal);

    [Fact]
    public void Assess_DatesInTheWrongOrder_AreNamed()
    {
        Assert.Equal("facts.arrivedOn", Tr.Wrong(Facts(arrived: "2026-11-25")));
        Assert.Equal("facts.until", Tr.Wrong(Facts(until: "2026-11-19")));
        Assert.Equal("facts.citizenship", Tr.Wrong(Facts(citizenship: "GER")));
    }

    // TR-5, TR-8, TR-14, TR-17: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(Tr.Editions);
        Assert.Equal(("362-2007", ScheduleKind.Migration2007, 30), (edition.Code, edition.Schedule, edition.Queues.Single().Minutes));
        Assert.Empty(edition.Fees);
        Assert.Equal((Term.Months(1), "migration-police-unit"), (edition.Complaint.AnswerTerm, edition.Complaint.Line.Levels[0]));
    }

    private static string Facts(
        string arrived = "2026-11-20", string until = "2027-06-01", string documentTo = "2030-01-01", string citizenship = "RUS", string born = "1990-01-01", string more = "") =>
        $$"""{"birthDate":"{{born}}","citizenship":"{{citizenship}}","arrivedOn":"{{arrived}}","until":"{{until}}","documentValidTo":"{{documentTo}}"{{more}}}""";
}
