using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Law;

/// <summary>A dry run says beforehand what a change does: C-2 (an accepted case keeps its term), C-5 (days and hours pass by the calendar), C-6 (the index of the day of payment).</summary>
public sealed class WhatIfTests(LawApp app) : IClassFixture<LawApp>
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public async Task Holiday_OnTheLastDay_MovesTheCaseWithEventSheetAndAudit()
    {
        var made = await app.Accepted("PR", "362-2007", [Term.Days(20)], Tuesday);
        Assert.Equal(new DateOnly(2026, 12, 14), BusinessTime.DateOf(made.DueAt));
        var id = await app.Sent(new AddHoliday(HolidayCodes.DayOff, new(2026, 12, 14), EveryYear: false, Moves: false));

        var (impact, cases, _) = await app.Try(id);
        Assert.True((await app.Send(new ApproveProposal(id, await app.VersionOf(id)), LawChanges.Second)).IsOk);
        Assert.True((await app.Send(new ShowProposal(id), LawChanges.First)).Value.IsReckoning);
        await app.Reckon();

        var moved = await app.Stored(made.Id);
        Assert.Equal(new DateOnly(2026, 12, 15), BusinessTime.DateOf(moved.DueAt));
        Assert.Equal((made.DueAt, moved.DueAt), (Assert.Single(cases, c => c.Id == made.Id).Was, cases.Single(c => c.Id == made.Id).Is));
        Assert.Equal(impact.Cases, impact.Later);
        var view = (await app.Send(new ShowProposal(id), LawChanges.First)).Value;
        Assert.Equal((impact.Cases, false), (view.Moved, view.IsReckoning));
        var written = CaseJson.Read<CaseHappening>(moved.Events.MaxBy(e => e.Ordinal)!.Data);
        Assert.Equal(new CaseHappening.DueMoved(made.DueAt, moved.DueAt, view.Number), written);
        Assert.Equal(moved.DueAt, CaseJson.Read<DeadlineSheet>(moved.DeadlineSheet).DueAt.UtcDateTime);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == made.Id && a.Action == nameof(ReckonOpenCases) && a.Verb == AuditVerb.Changed)));
    }

    [Fact]
    public async Task Holiday_AfterTheTermOrOfADecidedCase_MovesNothing()
    {
        var early = await app.Accepted("PR", "362-2007", [Term.Days(1)], Tuesday);
        var decided = await app.Accepted("PR", "362-2007", [Term.Days(150)], Tuesday);
        await app.Read(db => db.Cases.Where(c => c.Id == decided.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.DecidedAt, Tuesday.UtcDateTime)));
        var id = await app.Sent(new AddHoliday(HolidayCodes.DayOff, BusinessTime.DateOf(decided.DueAt), EveryYear: false, Moves: false));

        var (_, cases, _) = await app.Try(id);

        Assert.DoesNotContain(cases, c => c.Id == early.Id || c.Id == decided.Id);
    }

    [Fact]
    public async Task Schedule_OfOneOffice_MovesItsCasesOnly()
    {
        var late = new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.FromHours(5));
        var here = await app.Accepted("DL", "362-2007", [Term.Hours(6)], late);
        var there = await app.Accepted("DL", "362-2007", [Term.Hours(6)], late, Actors.Almaty);
        var id = await app.Sent(new SetSchedule(Actors.Astana, ScheduleKind.RoadPolice, new(2026, 11, 25), [new(DayOfWeek.Wednesday, new(11, 0), new(19, 0))]));

        var (impact, cases, _) = await app.Try(id);

        Assert.Equal(here.DueAt.AddHours(2), Assert.Single(cases, c => c.Id == here.Id).Is);
        Assert.DoesNotContain(cases, c => c.Id == there.Id);
        Assert.Equal(impact.Cases, impact.Offices[Actors.Astana].Cases);
        await app.Send(new RejectProposal(id, await app.VersionOf(id), "сынақ"), LawChanges.Second);
    }

    [Fact]
    public async Task Term_Overridden_LeavesOpenCasesAndTouchesDrafts()
    {
        var made = await app.Accepted("DL", "362-2007", [Term.Hours(6)], Tuesday);
        var open = await Draft("DL", """{"birthDate":"1990-05-05","categories":["B"]}""");
        var id = await app.Sent(new SetOverride("DL", "362-2007", LawKeys.Term("result"), new(2026, 12, 1), "12"));

        var (impact, cases, drafts) = await app.Try(id);
        Assert.True((await app.Send(new ApproveProposal(id, await app.VersionOf(id)), LawChanges.Second)).IsOk);
        await app.Reckon();

        Assert.Empty(cases);
        Assert.Equal(drafts.Count(d => d.Touch.HasFlag(DraftTouch.Due)), impact.DraftsDue);
        Assert.Equal(DraftTouch.Due, Assert.Single(drafts, d => d.Id == open).Touch);
        Assert.Equal(made.DueAt, (await app.Stored(made.Id)).DueAt);
    }

    [Fact]
    public async Task Mci_Raised_TellsTheFeesOfDraftsNotPaid()
    {
        var open = await Draft("DL", """{"birthDate":"1990-05-05","categories":["B"]}""");
        var id = await app.Sent(new SetMci(new(2027, 1, 1), 5000));

        var (impact, _, drafts) = await app.Try(id);

        var touched = Assert.Single(drafts, d => d.Id == open);
        Assert.Equal(DraftTouch.Fee, touched.Touch);
        Assert.True(touched.FeeIs > touched.FeeWas);
        Assert.Equal(drafts.Where(d => d.Touch.HasFlag(DraftTouch.Fee)).Sum(d => d.FeeIs), impact.FeesAre);
    }

    /// <summary>Whatever is changed: what the dry run says is what happens, case by case, and it is what the clocks say.</summary>
    [Fact]
    public async Task Any_Change_DoesWhatTheDryRunSaid()
    {
        var random = new Random(20261122);
        var made = new List<(Case Case, Term[] Stages)>();
        for (var i = 0; i < 120; i++)
        {
            var (service, edition, stages) = LawApp.Kinds[i % LawApp.Kinds.Count];
            var filed = Tuesday.AddMinutes(random.Next(0, 3 * 24 * 60));
            made.Add((await app.Accepted(service, edition, stages, filed, random.Next(2) == 0 ? Actors.Astana : Actors.Almaty), stages));
        }

        for (var round = 0; round < 12; round++)
        {
            var before = await Dues();
            var id = await app.Sent(await Any(random));
            var (impact, cases, _) = await app.Try(id);
            Assert.True((await app.Send(new ApproveProposal(id, await app.VersionOf(id)), LawChanges.Second)).IsOk);
            await app.Reckon(most: 7);

            var after = await Dues();
            var changed = after.Where(d => before[d.Key] != d.Value).ToDictionary();
            Assert.Equal(cases.Select(c => c.Id).Order(), changed.Keys.Order());
            Assert.All(cases, c => Assert.Equal((c.Was, c.Is), (before[c.Id].Due, after[c.Id].Due)));
            var view = (await app.Send(new ShowProposal(id), LawChanges.First)).Value;
            Assert.Equal((changed.Count, changed.Count, changed.Count), (impact.Cases, view.Decided!.Cases, view.Moved));
        }

        foreach (var (one, stages) in made)
        {
            var sheet = await app.Sheet(one.Service, one.Edition, stages, BusinessTime.FromUtc(one.FiledAt), one.OfficeId);
            Assert.Equal(sheet.DueAt.UtcDateTime, (await app.Stored(one.Id)).DueAt);
        }
    }

    private async Task<LawChange> Any(Random random)
    {
        var day = new DateOnly(2026, 11, 25).AddDays(random.Next(0, 45));
        var hours = new TimeOnly(8 + random.Next(3), 0);
        Opening[] week = [.. Enumerable.Range(1, 5).Select(d => new Opening((DayOfWeek)d, hours, hours.AddHours(6 + random.Next(4))))];
        return random.Next(4) switch
        {
            0 => new SetSchedule(random.Next(2) == 0 ? Actors.Astana : null, ScheduleKind.RoadPolice, day, week),
            1 when await Yearly() is { } holiday => new EndHoliday(holiday, day),
            _ => new AddHoliday(HolidayCodes.DayOff, await Free(day), EveryYear: false, Moves: random.Next(2) == 0),
        };
    }

    private async Task<Guid?> Yearly() => (await app.Send(new ListHolidays(), LawChanges.First)).Value.FirstOrDefault(h => h is { CanEnd: true, Until: null, Code: "independence-day" })?.Id;

    private async Task<DateOnly> Free(DateOnly day)
    {
        var taken = (await app.Send(new ListHolidays(), LawChanges.First)).Value.Where(h => h.Year is not null).Select(h => new DateOnly(h.Year!.Value, h.Month, h.Day)).ToHashSet();
        return Enumerable.Range(0, 400).Select(day.AddDays).First(d => !taken.Contains(d));
    }

    private Task<Dictionary<Guid, (DateTime Due, DateTime Soon)>> Dues() => app.Read(async db =>
        (await db.Cases.AsNoTracking().Where(c => c.IsOpen && c.DecidedAt == null).Select(c => new { c.Id, c.DueAt, c.DueSoonAt }).ToListAsync()).ToDictionary(c => c.Id, c => (c.DueAt, c.DueSoonAt)));

    private async Task<Guid> Draft(string service, string facts)
    {
        var draft = new CaseDraft
        {
            Number = Random.Shared.NextInt64(1, long.MaxValue), Service = service, OfficeId = Actors.Astana, Region = "KZ-AST", OwnerName = "Омарова А.", SavedByName = "Омарова А.",
            CreatedAt = Tuesday.UtcDateTime, SavedAt = Tuesday.UtcDateTime, Content = new DraftContent { Facts = facts },
        };
        await app.Add<KernelDb>(draft);
        return draft.Id;
    }
}
