using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Measuring;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using static Licensing.Tests.Feedback.ComplaintApp;

namespace Licensing.Tests.Feedback;

/// <summary>C-5, C-11: the chief's page shows the own office, a supervisor's the region; public figures hide small groups (C-10).</summary>
public sealed class ChiefTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static Actor Chief { get; } = Actors.At(Unit, "KZ-AST", "Сейітов Б.", Roles.ApprovingChief);

    private static Actor Supervisor { get; } = Actors.At(Department, "KZ-AST", "Бақылаушы", Roles.Supervisor);

    [Fact]
    public async Task Chief_CaseFiledToday_FallsDueAndIsOverdueLater()
    {
        var (before, now) = (await View(Chief), app.Clock.Now);
        var about = await app.Filed();
        var view = await View(Chief);

        Assert.Equal(7, view.Due.Count);
        Assert.Equal(before.Due.Sum(d => d.Count) + 1, view.Due.Sum(d => d.Count));
        Assert.Equal(before.Hours[10].Cases + 1, view.Hours[10].Cases);
        try
        {
            app.Clock.Now = now.AddDays(3);
            var late = (await View(Chief)).Overdue.Single(o => o.Step == about.CurrentStep && o.Officer is null);
            Assert.True(late.Count >= 1);
            var listed = await app.Send(new ListBehind(CaseListKind.Overdue, default, default, new QualityScope(), about.CurrentStep, Guid.Empty, Size: 500), Chief);
            Assert.Equal(late.Count, listed.Value.Rows.Count);
            Assert.Contains(listed.Value.Rows, r => r.Id == about.Id);
        }
        finally
        {
            app.Clock.Now = now;
        }
    }

    [Fact]
    public async Task Chief_CaseRefused_IsCountedByItsGround()
    {
        var (before, now) = (Refusals(await View(Chief)), app.Clock.Now);
        await app.Refused();

        // Grounds are kept for five minutes.
        Assert.Equal(before, Refusals(await View(Chief)));
        app.Clock.Now = now.AddMinutes(5);
        var after = await View(Chief);
        app.Clock.Now = now;

        Assert.Equal(before + 1, Refusals(after));
        var today = BusinessTime.DateOf(now);
        var listed = await app.Send(new ListBehind(CaseListKind.Refused, today.AddDays(-30), today, new QualityScope(Service: "DL"), Ground: "deprived-of-right", Size: 500), Chief);
        Assert.Equal(Refusals(after), listed.Value.Rows.Count);

        static int Refusals(ChiefView view) => view.Grounds.Where(g => g is { Service: "DL", Code: "deprived-of-right" }).Sum(g => g.Count);
    }

    [Fact]
    public async Task Chief_HallNow_ShowsWhoWaits()
    {
        await Tickets(Unit, 12, waiting: 2);

        var hall = Assert.Single((await View(Chief)).Halls);
        Assert.Equal((Unit, 2, 12, 1), (hall.OfficeId, hall.Waiting, hall.Called, hall.Over));
        Assert.Equal(TimeSpan.FromMinutes(45), hall.Longest);
        Assert.Equal(TimeSpan.FromMinutes(10), hall.MeanWait);

        // Twelve were called today: the wait is for everybody to see.
        var figures = (await app.Send(new ShowFigures(Unit), Actor.Public)).Value;
        Assert.Equal((2, 10), (figures.Waiting, figures.MeanWait));
    }

    [Fact]
    public async Task Supervisor_SeesTheRegionAndOneOfItsOffices()
    {
        await app.Filed();

        var region = await View(Supervisor);
        Assert.Contains(region.Offices, o => o.Id == Unit);
        Assert.Contains(region.Offices, o => o.Id == Department);
        Assert.NotEmpty((await View(Supervisor, Unit)).Due);
        Assert.Equal("not-found", Code(await app.Send(new ShowChief(Actors.Almaty), Supervisor)));
        Assert.Equal("not-found", Code(await app.Send(new ShowChief(Department), Chief)));
        Assert.Equal("role", Code(await app.Send(new ShowChief(), Decider)));
    }

    /// <summary>C-10: nine of a group are not shown, ten are, and only a quarter that is over.</summary>
    [Fact]
    public async Task Figures_GroupUnderTen_IsNotShown()
    {
        var office = Department;
        await Answers(office, new DateOnly(2026, 8, 3), 9);
        await Answers(office, new DateOnly(2026, 10, 3), 5);
        Assert.Null((await app.Send(new ShowFigures(office), Actor.Public)).Value.Satisfied);

        await Answers(office, new DateOnly(2026, 9, 30), 1);

        var shown = (await app.Send(new ShowFigures(office), Actor.Public)).Value;
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)), (shown.From, shown.To));
        Assert.Equal((40, null, null, null), (shown.Satisfied, shown.InTime, shown.Refused, shown.MeanWait));
        Assert.Equal("not-found", Code(await app.Send(new ShowFigures("жоқ"), Actor.Public)));
    }

    [Theory]
    [InlineData(996, 1000, 99)]
    [InlineData(3, 1000, 1)]
    [InlineData(25, 200, 13)]
    [InlineData(0, 10, 0)]
    [InlineData(10, 10, 100)]
    public void Share_NearlyAllOrNone_IsNotSaidToBeExact(long yes, long of, int percent) => Assert.Equal(percent, ShowFiguresHandler.Whole(yes, of));

    [Fact]
    public async Task Figures_ByRegionAndName_FindsOffices()
    {
        Assert.Empty((await app.Send(new FindFigures(null, null), Actor.Public)).Value.Offices);
        Assert.All((await app.Send(new FindFigures("KZ-ALA", null), Actor.Public)).Value.Offices, o => Assert.Equal("KZ-ALA", o.Region));
        Assert.Contains((await app.Send(new FindFigures("KZ-AST", "департамент"), Actor.Public)).Value.Offices, o => o.Id == Department);
    }

    private async Task<ChiefView> View(Actor who, string? office = null) => (await app.Send(new ShowChief(office), who)).Value;

    private Task Answers(string office, DateOnly day, int count) => app.Add<FeedbackDb>([.. Enumerable.Range(0, count).Select(n => SurveyAnswer.Take(
        new SurveyPlace("DL", "362-2007", office, "KZ-AST"), new Dictionary<Measure, Contentment> { [Measure.Process] = n % 2 == 0 ? Contentment.No : Contentment.Yes }, null, day))]);

    private Task Tickets(string office, int called, int waiting) => app.Add<QueueDb>([.. Enumerable.Range(1, called + waiting).Select(n =>
    {
        var now = BusinessTime.ToUtc(app.Clock.Now);
        var ticket = Ticket.Take(new TicketOrder(office, "KZ-AST", "DL", "362-2007", 40, "kk", null), 900_000 + n, n, BusinessTime.DateOf(app.Clock.Now), now.AddMinutes(n == called + 1 ? -45 : -20));
        if (n <= called)
        {
            Assert.Null(ticket.Call(new HallWindow { OfficeId = office, Number = 1 }, Clerk.Officer, now.AddMinutes(-10)));
        }

        return ticket;
    })]);
}
