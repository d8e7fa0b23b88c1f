using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.ComplaintApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-8: one level up, reminders, and overdue complaints before the eyes of the next level.</summary>
public sealed class RemindComplaintsTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Committee = "road-police-committee";
    private const string Ministry = "ministry";

    private static Actor AtCommittee { get; } = Actors.At(Committee, "KZ-AST", "Комитет инспекторы", Roles.ComplaintsOfficer);

    [Theory]
    [InlineData(Unit, Department)]
    [InlineData(Department, Committee)]
    [InlineData(Committee, Ministry)]
    [InlineData(Ministry, Ministry)]
    public async Task Lodge_AboutAnOffice_IsAnsweredOneLevelUp(string office, string above)
    {
        var about = await app.Filed(office);

        var lodged = (await app.Send(new LodgeComplaint(about.Id, Entry), Clerk)).Value;

        Assert.Equal(above, (await Stored(lodged.Id)).AnsweringOfficeId);
    }

    /// <summary>C-8: about the staff of a service centre the head of that body answers.</summary>
    [Fact]
    public async Task Lodge_AboutTheCentreThatTookItIn_IsAnsweredByItsHead()
    {
        var about = await app.Filed(Unit, Centre);
        Assert.Equal((Centre, Centre), (await app.Send(new PrepareComplaint(about.Number), Clerk)).Value.About is var a ? (a.TakingOfficeId, a.AnswersForTaking) : default);

        var reception = (await app.Send(new LodgeComplaint(about.Id, Entry with { AboutTaking = true }), Clerk)).Value;
        var decision = (await app.Send(new LodgeComplaint(about.Id, Entry), Clerk)).Value;

        Assert.Equal((Centre, Centre), (await Stored(reception.Id)) is var r ? (r.OfficeId, r.AnsweringOfficeId) : default);
        Assert.Equal((Unit, Department), (await Stored(decision.Id)) is var d ? (d.OfficeId, d.AnsweringOfficeId) : default);
    }

    [Fact]
    public async Task Remind_ThreeDaysBeforeAndAfterTheDay_TellsTheOfficeAndThenTheNextLevel()
    {
        var (_, complaint) = await app.Lodged();
        var now = app.Clock.Now;
        try
        {
            app.Clock.Now = now.AddDays(26);
            await Remind();
            Assert.Null((await Stored(complaint.Id)).RemindedAt);

            app.Clock.Now = now.AddDays(27);
            await Remind();
            Assert.NotNull((await Stored(complaint.Id)).RemindedAt);
            Assert.Contains((await List(ComplaintWish.Reminded, Answering)).Lines, l => l.Id == complaint.Id);
            Assert.True((await app.Send(new CountReminded(), Answering)).Value is { Reminded: >= 1, Overdue: 0, Raised: 0 });
            Assert.Equal("not-found", Code(await app.Send(new ShowComplaint(complaint.Id), AtCommittee)));

            app.Clock.Now = now.AddDays(31);
            await Remind();
            Assert.Equal(Committee, (await Stored(complaint.Id)).RaisedToId);
            Assert.Contains((await List(ComplaintWish.Raised, AtCommittee)).Lines, l => l.Id == complaint.Id);
            Assert.True((await app.Send(new CountReminded(), AtCommittee)).Value.Raised >= 1);
            Assert.True((await app.Send(new CountReminded(), Answering)).Value.Overdue >= 1);

            // The next level sees it, the office one level up answers all the same.
            Assert.Equal("complaint.other-office", Code(await app.Answer(complaint.Id, ComplaintState.Founded, AtCommittee, seen: (await Stored(complaint.Id)).Version)));
            Assert.True((await app.Answer(complaint.Id, ComplaintState.Founded, seen: (await Stored(complaint.Id)).Version)).IsOk);
            Assert.False((await Stored(complaint.Id)).AnsweredInTime);
            Assert.DoesNotContain((await List(ComplaintWish.Raised, AtCommittee)).Lines, l => l.Id == complaint.Id);
        }
        finally
        {
            app.Clock.Now = now;
        }
    }

    [Fact]
    public async Task Remind_Twice_DoesItOnce()
    {
        await app.Lodged();
        var now = app.Clock.Now;
        try
        {
            app.Clock.Now = now.AddDays(28);
            Assert.NotEqual(0, (await app.Send(new RemindComplaints(), Actor.System)).Value);
            Assert.Equal(0, (await app.Send(new RemindComplaints(), Actor.System)).Value);
            Assert.Equal("role", Code(await app.Send(new RemindComplaints(), Answering)));
            Assert.Equal("role", Code(await app.Send(new CountReminded(), Clerk)));
        }
        finally
        {
            app.Clock.Now = now;
        }
    }

    [Fact]
    public async Task Founded_OfTheDaysAsked_AreListed()
    {
        var (_, complaint) = await app.Lodged();
        Assert.True((await app.Answer(complaint.Id, ComplaintState.Founded)).IsOk);
        var today = DateOnly.FromDateTime(app.Clock.Now.Date);

        Assert.Contains((await List(ComplaintWish.Founded, Answering, today, today)).Lines, l => l.Id == complaint.Id);
        Assert.DoesNotContain((await List(ComplaintWish.Founded, Answering, today.AddDays(1), today.AddDays(1))).Lines, l => l.Id == complaint.Id);
    }

    private async Task Remind()
    {
        while ((await app.Send(new RemindComplaints(), Actor.System)).Value > 0)
        {
        }
    }

    private async Task<ComplaintLines> List(ComplaintWish wish, Actor who, DateOnly? from = null, DateOnly? to = null) =>
        (await app.Send(new FindComplaints(wish, Size: 500, From: from, To: to), who)).Value;

    private Task<Complaint> Stored(Guid id) => app.Read<FeedbackDb, Complaint>(db => db.Complaints.AsNoTracking().SingleAsync(c => c.Id == id, Token));
}
