using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Testing;

namespace Licensing.Tests.ForeignResidence;

/// <summary>RP: residence permit, certificate of a stateless person (order 362 of 2007, standard 2).</summary>
public sealed class ResidencePermitTests
{
    private static readonly string[] All = ["national-passport", "identity-proof", "registration-book", "duty-receipt", "photos"];

    private static Standard<ResidencePermitFacts> Rp => ResidencePermitStandard.Declared;

    // The examples of the page: RP-18.2, RP-8, RP-7.
    [Theory]
    [InlineData("2027-01-23", Outcome.Refuse, "passport-expires-within-2-months 18(2)")]
    [InlineData("2027-01-24", Outcome.Accept, "")]
    [InlineData("2026-11-23", Outcome.Refuse, "passport-expires-within-2-months 18(2)")] // expired, and presented all the same
    public void Assess_Passport_HasToHoldForTwoMonths(string validTo, Outcome outcome, string grounds)
    {
        var assessment = Rp.Assess($$"""{"status":"foreigner","birthDate":"1990-01-01","passportValidTo":"{{validTo}}"}""", documents: All);
        Assert.Equal((outcome, grounds, "residence-permit 865", Law.At("2027-01-25T18:30")), (assessment.Outcome, assessment.Grounds(), assessment.Fees(), assessment.DueAt));
        Assert.Empty(assessment.Missing);
    }

    // RP-18.2: two months from 31 December end on the last day of February, leap years too.
    [Theory]
    [InlineData("2026-12-31T10:00", "2027-02-27", true)]
    [InlineData("2026-12-31T10:00", "2027-02-28", false)]
    [InlineData("2027-12-30T10:00", "2028-02-28", true)]
    [InlineData("2027-12-30T10:00", "2028-02-29", false)]
    public void Assess_TwoMonths_EndOnTheLastDayOfAShorterMonth(string filed, string validTo, bool refused) => Assert.Equal(
        refused, Rp.Assess($$"""{"status":"foreigner","birthDate":"1990-01-01","passportValidTo":"{{validTo}}"}""", filed).Grounds.Length > 0);

    // RP-12.1 to RP-12.4 (RP-12), RP-8.
    [Theory]
    [InlineData("\"foreigner\",\"passportValidTo\":\"2030-01-01\"", "national-passport 12(1), registration-book 12(2), duty-receipt 12(3), photos 12(4)", "residence-permit 865")]
    [InlineData("\"stateless\"", "identity-proof 12(1), registration-book 12(2), duty-receipt 12(3), photos 12(4)", "stateless-certificate 17300")]
    public void Assess_Status_BringsPapersAndPays(string status, string papers, string fees)
    {
        var assessment = Rp.Assess($$"""{"birthDate":"1990-01-01","status":{{status}}}""");
        Assert.Equal((papers, fees), (assessment.Papers(), assessment.Fees()));
    }

    // RP-6 and RP-18.1.
    [Theory]
    [InlineData("2010-11-24", "\"foreigner\",\"passportValidTo\":\"2030-01-01\"", "")]
    [InlineData("2010-11-25", "\"foreigner\",\"passportValidTo\":\"2030-01-01\"", "below-16 6")]
    [InlineData("2010-11-25", "\"foreigner\",\"passportValidTo\":\"2030-01-01\",\"leavingWithoutParents\":true", "below-16 6")]
    [InlineData("2010-11-25", "\"stateless\"", "below-16 6")]
    [InlineData("2010-11-25", "\"stateless\",\"leavingWithoutParents\":true", "")]
    [InlineData("1990-01-01", "\"stateless\",\"holdsValidDocument\":true", "holds-valid-document 18(1)")]
    public void Assess_Person_IsRefused(string born, string status, string grounds) =>
        Assert.Equal(grounds, Rp.Assess($$"""{"birthDate":"{{born}}","status":{{status}}}""").Grounds());

    [Theory]
    [InlineData("""{"status":"foreigner","birthDate":"1990-01-01"}""", "facts.passportValidTo")]
    [InlineData("""{"status":"citizen","birthDate":"1990-01-01"}""", "facts.status")]
    [InlineData("""{"status":"stateless"}""", "facts.birthDate")]
    public void Assess_BadFact_IsNamed(string facts, string member) => Assert.Equal(member, Rp.Wrong(facts));

    // RP-14 to RP-17, RP-18: what does not depend on the facts; RP-15, RP-16 and RP-17 are the case's own path.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(Rp.Editions);
        Assert.Equal((ScheduleKind.Migration2007, 30, 30), (edition.Schedule, edition.Queues.Single().Minutes, edition.HandOut.QueueMinutes));
        Assert.Equal((true, Term.Months(1)), (edition.RefusalIsDiscretionary, edition.Complaint.AnswerTerm));
    }
}
