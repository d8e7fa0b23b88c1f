using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Cases;

public sealed class WorkTests : IClassFixture<CasesApp>
{
    private readonly CasesApp app;

    public WorkTests(CasesApp app)
    {
        this.app = app;
        app.Clock.Now = TestClock.Tuesday;
    }

    [Fact]
    public async Task ListWork_PageAfterPage_ShowsEachCaseOnceInTheOrderOfDue()
    {
        for (var i = 0; i < 7; i++)
        {
            // Several fall due at the same moment: the key goes on where the page ended.
            app.Clock.Now = TestClock.Tuesday.AddMinutes(i / 3);
            await app.Accepted(CasesApp.MayRefuse);
        }

        var filter = new WorkFilter { Service = CasesApp.MayRefuse };
        var (seen, after) = (new List<WorkRow>(), (WorkCursor?)null);
        do
        {
            var page = (await app.Send(new ListWork(filter, after, 3), CasesApp.Decider)).Value;
            seen.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(seen.Select(r => r.Id).Distinct().Count(), seen.Count);
        Assert.Equal(seen.OrderBy(r => r.DueAt).Select(r => r.DueAt), seen.Select(r => r.DueAt));
        Assert.True(seen.Count >= 7);
    }

    [Fact]
    public async Task ListWork_OfficesAndRegions_SeeTheirOwn()
    {
        var here = await app.Accepted();
        var shared = await app.Accepted(office: Actors.Almaty, decides: Actors.Astana);
        var there = await app.Accepted(office: Actors.Almaty);

        var mine = await Ids(CasesApp.Decider);
        var supervisor = await Ids(Actors.At(Actors.Almaty, "KZ-ALA", "Өңір бақылаушысы", Roles.Supervisor));

        Assert.Contains(here.Id, mine);
        Assert.Contains(shared.Id, mine);
        Assert.DoesNotContain(there.Id, mine);
        Assert.Contains(there.Id, supervisor);
        Assert.DoesNotContain(here.Id, supervisor);
    }

    [Fact]
    public async Task ListWork_StagesStatesAndSteps_AreFilters()
    {
        var examined = await app.Accepted(CasesApp.FourEyes, withStep: true);
        var proposed = await app.Accepted(CasesApp.FourEyes);
        await app.Decide(proposed.Id, DecisionKind.Grant);
        var granted = await app.Accepted();
        await app.Decide(granted.Id, DecisionKind.Grant);
        var withdrawn = await app.Accepted();
        await app.Send(new WithdrawCase(withdrawn.Id, 0, "Ойынан қайтты"), CasesApp.Intake);

        Assert.Equal([examined.Id], await Ids(CasesApp.Decider, new WorkFilter { Step = DeskFlow.Examined }));
        Assert.Equal([proposed.Id], await Ids(CasesApp.Decider, new WorkFilter { State = CaseState.Proposed }));
        Assert.Contains(granted.Id, await Ids(CasesApp.Decider, new WorkFilter { Stage = CaseStage.HandOver }));
        Assert.DoesNotContain(granted.Id, await Ids(CasesApp.Decider));
        Assert.Equal([withdrawn.Id], await Ids(CasesApp.Decider, new WorkFilter { State = CaseState.Withdrawn }));
    }

    [Fact]
    public async Task ListWork_DueFilters_ShowWhatIsCloseAndWhatIsLate()
    {
        var made = await app.Accepted();
        app.Clock.Now = TestClock.Tuesday.AddHours(5);
        await app.Send(new MarkDueCases(), Actor.System);
        Assert.Contains(made.Id, await Ids(CasesApp.Decider, new WorkFilter { Due = DueFilter.Soon }));

        app.Clock.Now = TestClock.Tuesday.AddHours(6).AddMinutes(1);
        var page = (await app.Send(new ListWork(new WorkFilter { Due = DueFilter.Overdue }), CasesApp.Decider)).Value;

        Assert.Equal(DueMark.Overdue, page.Rows.Single(r => r.Id == made.Id).MarkAt(page.At));
        Assert.True(page.Overdue.Value >= 1);
    }

    [Fact]
    public async Task TakeCase_Taken_IsMineAndTheHistorySaysSo()
    {
        var made = await app.Accepted();

        Assert.True((await app.Send(new TakeCase(made.Id, 0), CasesApp.Examiner)).IsOk);

        Assert.Contains(made.Id, await Ids(CasesApp.Examiner, new WorkFilter { Officer = OfficerFilter.Mine }));
        Assert.DoesNotContain(made.Id, await Ids(CasesApp.Examiner, new WorkFilter { Officer = OfficerFilter.Nobody }));
        var home = (await app.Send(new ShowHome(), CasesApp.Examiner)).Value;
        Assert.Contains(home.Mine, r => r.Id == made.Id);
    }

    [Fact]
    public async Task ListWork_LookedAt_IsAuditedButARefreshIsNot()
    {
        var officer = Actors.With("Қараушы қызметкер", Roles.IntakeOfficer);

        await app.Send(new ListWork(new WorkFilter()), officer);
        await app.Send(new ListWork(new WorkFilter(), IsRefresh: true), officer);

        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(a => a.UserId == officer.UserId)));
    }

    [Fact]
    public async Task ListWork_Roles_AdministratorAndAuditorSeeNone()
    {
        foreach (var role in new[] { Roles.Administrator, Roles.Auditor, Roles.Patrol })
        {
            Assert.IsType<Failure.NotAllowed>((await app.Send(new ListWork(new WorkFilter()), Actors.With($"Рөл {role}", role))).Failure);
        }
    }

    [Fact]
    public async Task ExportWork_PartAfterPart_LeavesATraceOfEach()
    {
        var made = await app.Accepted();
        var chief = Actors.With("Жүктеуші бастық", Roles.ApprovingChief);

        var part = (await app.Send(new ExportWork(new WorkFilter()), chief)).Value;

        Assert.Contains(part.Rows, r => r.Id == made.Id);
        Assert.Null(part.Next);
        Assert.Equal($"1-{part.Rows.Count}", await app.Read(db => db.Audit.Where(a => a.UserId == chief.UserId).Select(a => a.SubjectId).SingleAsync()));
        Assert.Empty((await app.Send(new ExportWork(new WorkFilter(), null, ExportWork.MostRows), chief)).Value.Rows);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ExportWork(new WorkFilter()), CasesApp.Intake)).Failure);
    }

    // So the file can say that it is not everything.
    [Fact]
    public async Task ExportWork_AtTheLimit_KnowsThatTheQueueGoesOn()
    {
        await app.Accepted();
        await app.Accepted();
        var chief = Actors.With("Шектен асқан бастық", Roles.ApprovingChief);
        var last = (await app.Send(new ExportWork(new WorkFilter(), null, ExportWork.MostRows - 1), chief)).Value;

        Assert.Single(last.Rows);
        Assert.NotNull(last.Next);
    }

    [Fact]
    public async Task WorkViews_SavedUnderAName_AreTheOfficersOwn()
    {
        var officer = Actors.With("Көрініс сақтаушы", Roles.DecisionOfficer);
        await app.Send(new SaveWorkView("Кешіккендер", "?due=soon"), officer);

        var id = (await app.Send(new SaveWorkView(" Кешіккендер ", "?due=overdue"), officer)).Value;

        Assert.Equal("?due=overdue", Assert.Single((await app.Send(new ListWorkViews(), officer)).Value).Query);
        Assert.Empty((await app.Send(new ListWorkViews(), CasesApp.Chief)).Value);
        Assert.IsType<Failure.NotFound>((await app.Send(new ForgetWorkView(id), CasesApp.Chief)).Failure);
        Assert.True((await app.Send(new ForgetWorkView(id), officer)).IsOk);
        Assert.IsType<Failure.Invalid>((await app.Send(new SaveWorkView(" ", ""), officer)).Failure);
    }

    [Fact]
    public async Task ShowHome_Supervisor_SeesEachOfficeOfTheRegion()
    {
        await app.Accepted();
        var supervisor = Actors.With("Аймақ бақылаушысы", Roles.Supervisor);

        var home = (await app.Send(new ShowHome(), supervisor)).Value;

        Assert.Contains(home.Offices, o => o.OfficeId == Actors.Astana && o.InReview > 0);
        Assert.True(home.Figures.AcceptedToday > 0);
    }

    private async Task<List<Guid>> Ids(Actor actor, WorkFilter? filter = null) =>
        [.. (await app.Send(new ListWork(filter ?? new WorkFilter(), Take: 200), actor)).Value.Rows.Select(r => r.Id)];
}
