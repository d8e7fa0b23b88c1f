using System.Text.Json;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Testing;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC: address certificates in their three editions.</summary>
public sealed class AddressCertificateTests
{
    private const string In2007 = "2008-04-15T10:00"; // a Tuesday
    private const string In2010 = "2011-04-12T10:00"; // a Tuesday
    private const string In2014 = "2026-11-24T10:00";

    private static Standard<AddressCertificateFacts> Ac => AddressCertificateStandard.Declared;

    // The page's example.
    [Fact]
    public void Assess_Example_AnswersAsThePageSays()
    {
        var assessment = Ac.Assess("""{"requester":"legal-entity","stateBody":true}""", In2014);
        Assert.Equal(
            (Outcome.Incomplete, "application, power-of-attorney", Law.At("2026-11-24T10:15"), 0),
            (assessment.Outcome, string.Join(", ", assessment.Missing), assessment.DueAt, assessment.Total));
    }

    // C-2: each edition from its first day on; a repealed one goes on until a successor is in force.
    [Theory]
    [InlineData("2007-10-12T10:00", "362-2007")]
    [InlineData("2010-10-31T10:00", "362-2007")]
    [InlineData("2010-11-01T10:00", "1092-2010")]
    [InlineData("2014-03-06T10:00", "1092-2010")]
    [InlineData("2014-03-07T10:00", "132-2014")]
    [InlineData("2026-11-24T10:00", "132-2014")]
    public void Assess_Day_TakesItsEdition(string filed, string edition) => Assert.Equal(edition, Ac.Assess("""{"requester":"individual"}""", filed).Edition);

    // AC-12.1, AC-12.2, AC-12.3 of 2007; AC-11.1, AC-11.2 of 2010; AC-9 of 2014.
    [Theory]
    [InlineData(In2007, """{"requester":"individual"}""", "identity-document 12(1)")]
    [InlineData(In2007, """{"requester":"individual","subject":"third-party"}""", "identity-document 12(1)")]
    [InlineData(In2007, """{"requester":"law-enforcement"}""", "service-document 12(2)")]
    [InlineData(In2007, """{"requester":"legal-entity"}""", "written-request 12(3)")]
    [InlineData(In2010, """{"requester":"individual"}""", "identity-document 11(1)")]
    [InlineData(In2010, """{"requester":"individual","subject":"close-relative"}""", "identity-document 11(1), kinship-proof 11(1)")]
    [InlineData(In2010, """{"requester":"individual","subject":"third-party","channel":"centre"}""", "application 11(2), identity-document 11(2), third-party-consent 11(2)")]
    [InlineData(In2010, """{"requester":"individual","subject":"close-relative","channel":"centre"}""", "application 11(2), identity-document 11(2), kinship-proof 11(2)")]
    [InlineData(In2010, """{"requester":"legal-entity","subject":"third-party"}""", "written-request 11(1), third-party-consent 11(1)")]
    [InlineData(In2010, """{"requester":"law-enforcement","subject":"close-relative","channel":"centre"}""", "application 11(2), written-request 11(2)")]
    [InlineData(In2014, """{"requester":"individual"}""", "identity-document 9")]
    [InlineData(In2014, """{"requester":"individual","subject":"close-relative","channel":"centre"}""", "identity-document 9, application 9, kinship-proof 9")]
    [InlineData(In2014, """{"requester":"individual","subject":"third-party"}""", "identity-document 9, third-party-consent 9")]
    [InlineData(In2014, """{"requester":"legal-entity","subject":"third-party"}""", "application 9, power-of-attorney 9, person-list-with-consents 9")]
    [InlineData(In2014, """{"requester":"law-enforcement"}""", "application 9, power-of-attorney 9")]
    [InlineData(In2014, """{"requester":"legal-entity","channel":"portal","subject":"third-party"}""", "signed-request 9")]
    public void Assess_Edition_AsksForItsPapers(string filed, string facts, string papers) => Assert.Equal(papers, Ac.Assess(facts, filed).Papers());

    // AC-7 of 2007: ten minutes in person, 48 hours round the clock, five days; no limit of waiting.
    [Theory]
    [InlineData("2008-04-15T10:00", """{"requester":"individual"}""", "2008-04-15T10:10")]
    [InlineData("2008-04-15T17:55", """{"requester":"law-enforcement"}""", "2008-04-16T09:05")]
    [InlineData("2008-04-18T10:00", """{"requester":"legal-entity","listedBody":true}""", "2008-04-20T10:00")] // over the weekend
    [InlineData("2008-04-18T10:00", """{"requester":"law-enforcement","written":true,"listedBody":true}""", "2008-04-20T10:00")]
    [InlineData("2008-04-15T10:00", """{"requester":"law-enforcement","listedBody":true}""", "2008-04-15T10:10")] // in person
    [InlineData("2008-04-15T10:00", """{"requester":"legal-entity"}""", "2008-04-21T18:30")] // the 20th is a Sunday
    [InlineData("2008-04-15T10:00", """{"requester":"individual","written":true}""", "2008-04-21T18:30")]
    public void Assess_In2007_TakesAsLong(string filed, string facts, string due)
    {
        var assessment = Ac.Assess(facts, filed);
        Assert.Equal((Law.At(due), (int?)null), (assessment.DueAt, assessment.WaitMinutes));
    }

    // AC-7 of 2010. DECISION: counted from filing.
    [Theory]
    [InlineData("""{"requester":"individual"}""", "2011-04-12T10:10")]
    [InlineData("""{"requester":"individual","written":true}""", "2011-04-19T18:30")]
    [InlineData("""{"requester":"individual","channel":"centre"}""", "2011-04-19T18:30")]
    [InlineData("""{"requester":"individual","channel":"centre","majorCentre":true}""", "2011-04-15T18:30")]
    [InlineData("""{"requester":"individual","majorCentre":true}""", "2011-04-12T10:10")]
    [InlineData("""{"requester":"legal-entity","channel":"centre","majorCentre":true}""", "2011-04-19T18:30")]
    [InlineData("""{"requester":"law-enforcement"}""", "2011-04-19T18:30")]
    public void Assess_In2010_TakesAsLong(string facts, string due)
    {
        var assessment = Ac.Assess(facts, In2010);
        Assert.Equal((Law.At(due), (int?)30), (assessment.DueAt, assessment.WaitMinutes));
    }

    // AC-4 of 2014: 15 minutes in the hours of a centre; through the portal round the clock.
    [Theory]
    [InlineData("2026-11-24T19:50", "centre", "2026-11-25T09:05")]
    [InlineData("2026-11-28T19:50", "centre", "2026-11-30T09:05")] // closed on Sunday
    [InlineData("2026-11-29T23:50", "portal", "2026-11-30T00:05")]
    public void Assess_In2014_TakesAsLong(string filed, string channel, string due)
    {
        var assessment = Ac.Assess($$"""{"requester":"individual","channel":"{{channel}}"}""", filed);
        Assert.Equal((Law.At(due), (int?)15), (assessment.DueAt, assessment.WaitMinutes));
    }

    // Errors, not grounds: a channel that the edition does not know.
    [Theory]
    [InlineData(In2007, "centre", "facts.channel")]
    [InlineData(In2007, "portal", "facts.channel")]
    [InlineData(In2007, "bureau", "")]
    [InlineData(In2010, "portal", "facts.channel")]
    [InlineData(In2010, "centre", "")]
    [InlineData(In2014, "bureau", "facts.channel")]
    [InlineData(In2014, "portal", "")]
    public void Assess_Channel_IsOneOfTheEdition(string filed, string channel, string wrong) =>
        Assert.Equal(wrong, Ac.Wrong($$"""{"requester":"individual","channel":"{{channel}}"}""", filed));

    // Nobody is asked what this edition does not look at.
    [Fact]
    public void Ask_Edition_LeavesOutWhatItDoesNotLookAt()
    {
        var facts = JsonElement.Parse("""{"requester":"legal-entity"}""");
        Assert.Contains("listedBody", Ac.FactsToAsk(facts, Ac.FindEdition("362-2007")));
        Assert.DoesNotContain("stateBody", Ac.FactsToAsk(facts, Ac.FindEdition("362-2007")));
        Assert.Contains("stateBody", Ac.FactsToAsk(facts, Ac.FindEdition("132-2014")));
        Assert.DoesNotContain("listedBody", Ac.FactsToAsk(facts, Ac.FindEdition("132-2014")));
    }

    // AC-17 of 2007 and of 2010, AC-10 of 2014: nothing but missing documents refuses. Complaints: AC-22 of 2007, AC-25 of 2010, AC-11 of 2014.
    [Fact]
    public void Declared_Editions_SayTheRest()
    {
        Assert.Equal(["17", "17", "10"], Ac.Editions.Select(e => e.MissingDocuments!.Clause));
        Assert.Equal([true, false, false], Ac.Editions.Select(e => e.RefusalIsDiscretionary));
        Assert.Equal([false, false, true], Ac.Editions.Select(e => e.MissingDocuments!.HasReceipt));
        Assert.All(Ac.Editions, e => Assert.Empty(e.Grounds));
        Assert.All(Ac.Editions, e => Assert.Empty(e.Fees));
        Assert.Equal([Term.Months(1), Term.Months(1), Term.WorkingDays(15)], Ac.Editions.Select(e => e.Complaint.AnswerTerm));
        Assert.Equal([ScheduleKind.AddressBureau, ScheduleKind.AddressBureau, ScheduleKind.ServiceCentre], Ac.Editions.Select(e => e.Schedule));
    }
}
