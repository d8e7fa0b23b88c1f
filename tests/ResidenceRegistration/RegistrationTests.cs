using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.ResidenceRegistration.Law;
using Licensing.Testing;

namespace Licensing.Tests.ResidenceRegistration;

/// <summary>RR: registration at a place of residence (decree 132 of 2014, standard 3).</summary>
public sealed class RegistrationTests
{
    private static Standard<RegistrationFacts> Rr => RegistrationStandard.Declared;

    // RR-9.1 to RR-9.5, RR-9.
    [Theory]
    [InlineData("", "owner-consent 9(1), identity-document 9(3), duty-receipt 9(4)")]
    [InlineData(",\"ownHousing\":true", "identity-document 9(3), duty-receipt 9(4)")]
    [InlineData(",\"titleInStateSystems\":false", "owner-consent 9(1), housing-title 9(2), identity-document 9(3), duty-receipt 9(4)")]
    [InlineData(",\"ownHousing\":true,\"fromAbroad\":true", "identity-document 9(3), consular-removal-proof 9(3), duty-receipt 9(4)")]
    [InlineData(",\"ownHousing\":true,\"fromAbroad\":true,\"consularMark\":true", "identity-document 9(3), duty-receipt 9(4)")]
    [InlineData(",\"ownHousing\":true,\"consularMark\":true", "identity-document 9(3), duty-receipt 9(4)")]
    [InlineData(",\"ownHousing\":true,\"dutyExempt\":true", "identity-document 9(3), exemption-proof 9(4)")]
    [InlineData(",\"ownHousing\":true,\"underSupervision\":true", "identity-document 9(3), duty-receipt 9(4), preventive-register-proof 9(5)")]
    [InlineData(",\"channel\":\"portal\",\"titleInStateSystems\":false,\"underSupervision\":true", "signed-request 9")]
    public void Assess_Situation_BringsPapers(string more, string papers) => Assert.Equal(papers, Rr.Assess(Facts(more)).Papers());

    // RR-9.3: under 16 the birth certificate; the day of the birthday.
    [Theory]
    [InlineData("2010-11-24", "identity-document")]
    [InlineData("2010-11-25", "birth-certificate")]
    [InlineData("2026-11-24", "birth-certificate")]
    public void Assess_Age_SaysWhichDocument(string born, string paper) =>
        Assert.Contains(paper, Rr.Assess($$"""{"kind":"permanent","birthDate":"{{born}}"}""").Documents.Select(d => d.Code));

    // 10 % of the index, half up; nothing of those exempt.
    [Theory]
    [InlineData("", "registration 433")]
    [InlineData(",\"channel\":\"portal\"", "registration 433")]
    [InlineData(",\"dutyExempt\":true", "")]
    public void Assess_Fee_IsTenPercent(string more, string fees) => Assert.Equal(fees, Rr.Assess(Facts(more)).Fees());

    // Thirty minutes in a centre's hours, fifteen round the clock through the portal.
    [Theory]
    [InlineData("2026-11-24T19:45", "centre", "2026-11-25T09:15")]
    [InlineData("2026-11-24T19:30", "centre", "2026-11-24T20:00")]
    [InlineData("2026-11-24T23:50", "portal", "2026-11-25T00:05")]
    public void Assess_Channel_TakesAsLong(string filed, string channel, string due)
    {
        var assessment = Rr.Assess(Facts($",\"channel\":\"{channel}\""), filed);
        Assert.Equal((Law.At(due), (int?)15), (assessment.DueAt, assessment.WaitMinutes));
    }

    [Theory]
    [InlineData("""{"birthDate":"1990-01-01"}""", "facts.kind")]
    [InlineData("""{"kind":"permanent"}""", "facts.birthDate")]
    [InlineData("""{"kind":"for-ever","birthDate":"1990-01-01"}""", "facts.kind")]
    [InlineData("""{"kind":"permanent","birthDate":"1990-01-01","channel":"post"}""", "facts.channel")]
    [InlineData("""{"kind":"permanent","birthDate":"1990-01-01","bars":["x"]}""", "facts.bars")]
    public void Assess_BadFact_IsNamed(string facts, string member) => Assert.StartsWith(member, Rr.Wrong(facts), StringComparison.Ordinal);

    // RR-6: what does not depend on the facts.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(Rr.Editions);
        Assert.Equal(("132-2014", 20, Term.WorkingDays(15)), (edition.Code, edition.HandOut.QueueMinutes, edition.Complaint.AnswerTerm));
        Assert.Empty(edition.Grounds);
    }

    private static string Facts(string more) => $$"""{"kind":"permanent","birthDate":"1990-01-01"{{more}}}""";
}
