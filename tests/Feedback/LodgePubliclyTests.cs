using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.ComplaintApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-8, C-10: a complaint at a terminal, by who knows case number and birth date; the portal is open since 2014 only.</summary>
public sealed class LodgePubliclyTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly ComplaintEntry Words = new() { Reasons = "Себебі түсіндірілмеді", Demand = "Істі қайта қарау", Address = "Астана, Достық 1", Signed = true };

    [Fact]
    public async Task Lodge_AtATerminal_IsInTheJournalWithACoupon()
    {
        var about = await app.Refused();
        var asked = (await app.Send(new AskComplaint(about.Number, about.ApplicantDate, Unit), Actor.Public)).Value;
        Assert.Equal(("DL", false, true), (asked.Service, asked.AsksWhose, asked.AsksAddress));

        var lodged = (await Lodge(about)).Value;

        Assert.Equal(("Терминал 1", new DateOnly(2026, 12, 24), ComplaintState.Open, "Департамент"), (lodged.ReceivedBy, lodged.DueOn, lodged.State, lodged.Where));
        var stored = await app.Read<FeedbackDb, Complaint>(db => db.Complaints.AsNoTracking().SingleAsync(c => c.Code == lodged.Code, Token));
        Assert.Equal(
            (ComplaintChannel.Terminal, about.ApplicantName, "Астана, Достық 1", Unit, Unit, Department, "Бөлім"),
            (stored.Channel, stored.Complainant, stored.Address, stored.ReceivedAtId, stored.OfficeId, stored.AnsweringOfficeId, stored.Against));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(LodgePublicly) && a.SubjectId == stored.Number && a.CaseId == about.Id, Token)));
        Assert.NotEmpty((await app.Send(new PrintHeldCoupon(lodged.Code), Actor.Public)).Value.Pdf);

        Assert.True((await app.Answer(stored.Id, ComplaintState.Founded)).IsOk);
        Assert.Equal(ComplaintState.Founded, (await app.Send(new ShowPublicComplaint(lodged.Code), Actor.Public)).Value.State);
    }

    [Fact]
    public async Task Lodge_ThroughThePortalUnderOrder362_SaysWhichWayIsOpen()
    {
        var about = await app.Refused();

        Assert.Equal("complaint.not-here", Code(await app.Send(new AskComplaint(about.Number, about.ApplicantDate, null), Actor.Public)));
        Assert.Equal("complaint.not-here", Code(await Lodge(about, terminal: null)));
    }

    [Fact]
    public async Task Lodge_WrongDateUnknownCodeOrRole_IsRefused()
    {
        var about = await app.Refused();

        Assert.Equal("not-found", Code(await app.Send(new AskComplaint(about.Number, about.ApplicantDate.AddDays(1), Unit), Actor.Public)));
        Assert.Equal("not-found", Code(await app.Send(new LodgePublicly(about.Number, about.ApplicantDate.AddDays(1), Unit, "Т", Words), Actor.Public)));
        Assert.Equal("not-found", Code(await app.Send(new ShowPublicComplaint("жоқ"), Actor.Public)));
        Assert.Equal("not-found", Code(await app.Send(new PrintHeldCoupon("жоқ"), Actor.Public)));
        Assert.Equal("role", Code(await app.Send(new LodgePublicly(about.Number, about.ApplicantDate, Unit, "Т", Words), Clerk)));
    }

    [Fact]
    public async Task Lodge_Nothing_NamesEachField()
    {
        var about = await app.Refused();

        Assert.Equal("reasons:required demand:required signed:complaint.not-signed", Code(await Lodge(about, new ComplaintEntry())));
        Assert.Equal("address:required", Code(await Lodge(about, Words with { Address = " " })));
        Assert.Equal("reasons:too-long", Code(await Lodge(about, Words with { Reasons = new string('а', 4_001) })));
    }

    [Fact]
    public async Task Lodge_WhileOneIsOpen_NamesItAndAfterItsAnswerIsTaken()
    {
        var about = await app.Refused();
        var first = (await Lodge(about)).Value;

        Assert.Equal("complaint.open-already", Code(await Lodge(about)));

        var id = await app.Read<FeedbackDb, Guid>(db => db.Complaints.Where(c => c.Code == first.Code).Select(c => c.Id).SingleAsync(Token));
        Assert.True((await app.Answer(id, ComplaintState.Unfounded)).IsOk);
        Assert.True((await Lodge(about)).IsOk);
    }

    [Fact]
    public async Task Lodge_FourAtTheSameMoment_OneIsTaken()
    {
        var about = await app.Refused();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Lodge(about)));

        Assert.Single(answers, a => a.IsOk);
        Assert.Equal(1, await app.Read<FeedbackDb, int>(db => db.Complaints.CountAsync(c => c.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task Lodge_RepeatedWithItsKey_IsOneComplaint()
    {
        var (about, key) = (await app.Refused(), Guid.CreateVersion7());
        var first = (await Lodge(about, key: key)).Value;

        Assert.Equal(first.Number, (await Lodge(about, key: key)).Value.Number);
        Assert.Equal(1, await app.Read<FeedbackDb, int>(db => db.Complaints.CountAsync(c => c.CaseId == about.Id, Token)));
    }

    private Task<Result<PublicComplaint>> Lodge(Case about, ComplaintEntry? entry = null, string? terminal = Unit, Guid? key = null) =>
        app.Send(new LodgePublicly(about.Number, about.ApplicantDate, terminal, "Терминал 1", entry ?? Words), Actor.Public, key: key);
}
