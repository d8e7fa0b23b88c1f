using System.Text.Json.Nodes;
using Licensing.ResidenceRegistration.Features;

namespace Licensing.Tests.ResidenceRegistration.Cases;

/// <summary>What intake asks beyond the facts of RR: the dwelling, the days, the consent with all that its form has (RR-9.1, appendix).</summary>
public sealed class RegistrationSubjectTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    [Fact]
    public async Task SaveDraft_Empty_SaysWhatIsLacking() => Assert.Equal(
        "place required, cameFrom required, document required, documentOn required, owner required, ownerDocument required, ownerDocumentOn required, consentOn required, consentCount required",
        await Wrong(new RegistrationSubject()));

    // RR-9.1: the owner of the housing brings nobody's consent.
    [Fact]
    public async Task SaveDraft_OwnHousing_AsksForNoConsent() => Assert.Equal(
        "place required, cameFrom required, document required, documentOn required", await Wrong(new RegistrationSubject(), ResidenceApp.Permanent(("ownHousing", true))));

    [Fact]
    public async Task SaveDraft_PlaceThatIsNoDwelling_IsNamed()
    {
        var (street, flat) = ((await app.Send(new FindDwellings("Астана, Есіл, Сығанақ"), ResidenceApp.Intake)).Value[0], await app.Flat());
        Assert.Equal("place RR.dwelling-needed", await Wrong(app.Into(flat) with { PlaceId = street.Id }));
        Assert.Equal("place RR.dwelling-needed", await Wrong(app.Into(flat) with { PlaceId = Guid.CreateVersion7() }));
    }

    // A temporary registration ends after the day on which it is asked for; a permanent one has no end.
    [Theory]
    [InlineData(null, "until required")]
    [InlineData(0, "until RR.until-past")]
    [InlineData(1, "")]
    public async Task SaveDraft_Temporary_EndsAfterToday(int? days, string wrong) => Assert.Equal(
        wrong, await Wrong(app.Into(await app.Flat()) with { Until = days is { } d ? app.Today.AddDays(d) : null }, ResidenceApp.Temporary()));

    [Fact]
    public async Task SaveDraft_DaysToCome_AreNamed() => Assert.Equal(
        "documentOn date-in-future, ownerDocumentOn date-in-future, consentOn date-in-future, visitedOn date-in-future",
        await Wrong(app.Into(await app.Flat()) with
        {
            DocumentOn = app.Today.AddDays(1),
            OwnerDocumentOn = app.Today.AddDays(1),
            ConsentOn = app.Today.AddDays(1),
            HomeVisit = true,
            VisitedOn = app.Today.AddDays(1),
        }));

    // RR-12: a home visit has its day; without one the day is nobody's question.
    [Fact]
    public async Task SaveDraft_HomeVisit_HasItsDay()
    {
        Assert.Equal("visitedOn required", await Wrong(app.Into(await app.Flat()) with { HomeVisit = true }));
        Assert.Equal("", await Wrong(app.Into(await app.Flat()) with { HomeVisit = true, VisitedOn = app.Today }));
    }

    [Fact]
    public async Task SaveDraft_TextsTooLong_AreNamed() => Assert.Equal(
        "cameFrom too-long, document too-long, owner too-long, ownerDocument too-long, ownerIin RR.owner-iin",
        await Wrong(app.Into(await app.Flat()) with { CameFrom = new('ж', 301), Document = new('1', 61), Owner = new('ж', 301), OwnerDocument = new('1', 61), OwnerIin = "123456789012" }));

    // Nobody is registered twice at one address; nothing ends a registration that is newer than the visit.
    [Fact]
    public async Task SaveDraft_WhereAndSinceWhenTheyLive_IsSeen()
    {
        var (person, home, next) = (await app.Person(), await app.Flat(), await app.Flat());
        await app.Live(home, app.Today.AddDays(-2), person);
        Assert.Equal("place RR.registered-there", await app.Wrong("RR", person, app.Into(home).Write(), ResidenceApp.Permanent()));
        Assert.Equal(
            "place RR.registered-later", await app.Wrong("RR", person, (app.Into(next) with { HomeVisit = true, VisitedOn = app.Today.AddDays(-3) }).Write(), ResidenceApp.Permanent()));
        Assert.Equal("", await app.Wrong("RR", person, (app.Into(next) with { HomeVisit = true, VisitedOn = app.Today.AddDays(-2) }).Write(), ResidenceApp.Permanent()));
        Assert.Equal("place RR.registered-there", await app.Wrong("RR", person, (app.Into(home) with { Until = app.Today.AddDays(9) }).Write(), ResidenceApp.Temporary()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("""{"members":null}""")]
    [InlineData("""{"members":[null]}""")]
    public void Subject_Unreadable_IsEmpty(string? json) => Assert.Empty(ResidenceJson.Registration(json).Members);

    private async Task<string> Wrong(RegistrationSubject subject, JsonObject? facts = null) => await app.Wrong("RR", await app.Person(), subject.Write(), facts ?? ResidenceApp.Permanent());
}
