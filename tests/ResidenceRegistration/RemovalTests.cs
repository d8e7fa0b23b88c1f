using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.ResidenceRegistration.Law;
using Licensing.Testing;

namespace Licensing.Tests.ResidenceRegistration;

/// <summary>RD: removal from the register at a place of residence (decree 132 of 2014, standard 4).</summary>
public sealed class RemovalTests
{
    private static Standard<RemovalFacts> Rd => RemovalStandard.Declared;

    // RD-6, RD-9.1 to RD-9.6.
    [Theory]
    [InlineData("emigration", "application 9(1), passport 9(3), exit-clearance 9(4)")]
    [InlineData("imprisonment", "application 9(1), court-verdict 9(5)")]
    [InlineData("court-decision", "application 9(1), owner-identity-card 9(2), court-decision 9(6)")]
    public void Assess_Reason_BringsPapers(string reason, string papers)
    {
        var assessment = Rd.Assess($$"""{"reason":"{{reason}}"}""");
        Assert.Equal((papers, 0, Law.At("2026-11-24T10:30"), (int?)15), (assessment.Papers(), assessment.Total, assessment.DueAt, assessment.WaitMinutes));
    }

    [Theory]
    [InlineData("""{}""", "facts.reason")]
    [InlineData("""{"reason":"whim"}""", "facts.reason")]
    public void Assess_BadFact_IsNamed(string facts, string member) => Assert.Equal(member, Rd.Wrong(facts));

    // RD-12: people who cannot come are visited; nothing but missing documents refuses.
    [Fact]
    public void Declared_Edition_SaysTheRest()
    {
        var edition = Assert.Single(Rd.Editions);
        Assert.Equal(("132-2014", 30, Term.WorkingDays(15)), (edition.Code, edition.HandOut.QueueMinutes, edition.Complaint.AnswerTerm));
        Assert.Empty(edition.Grounds);
        Assert.Empty(edition.Fees);
    }
}
