using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.Terminals;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Nodes;

/// <summary>Issue 9, two nodes: what one node writes the other sees within seconds, whatever either keeps in memory.</summary>
public sealed class CachesTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Law_ChangedOnOneNode_HoldsOnTheOther()
    {
        await using var other = app.Beside();
        var law = other.GetRequiredService<ILaw>();
        Assert.Equal(4325, (await law.Now(Token)).Mci.On(new(2033, 1, 1)));

        Assert.True((await app.Change(new SetMci(new(2033, 1, 1), 6000))).IsOk);
        app.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(6000, (await law.Now(Token)).Mci.On(new(2033, 1, 1)));
    }

    [Fact]
    public async Task Hours_OfAnOffice_HoldOnTheOther()
    {
        await using var other = app.Beside();
        var law = other.GetRequiredService<ILaw>();
        await law.Now(Token);
        var day = new DateOnly(2033, 3, 1);

        Assert.True((await app.Change(new SetSchedule(Actors.Astana, Kernel.Calendars.ScheduleKind.RoadPolice, day, [new(day.DayOfWeek, new(7, 0), new(8, 0))]))).IsOk);
        app.Clock.Advance(TimeSpan.FromSeconds(4));

        var schedule = await law.ScheduleOf(Actors.Astana, Kernel.Calendars.ScheduleKind.RoadPolice, Token);
        Assert.Equal(new TimeOnly(7, 0), schedule.OpeningOn(day, (await law.Now(Token)).Calendar)?.Opens);
    }

    [Fact]
    public async Task Office_ChangedOnOneNode_IsReadOnTheOther()
    {
        await using var other = app.Beside();
        var dispatcher = other.GetRequiredService<IDispatcher>();
        var before = (await dispatcher.Send(new ShowOffice(Actors.Almaty), LawChanges.First, cancellation: Token)).Value;

        Assert.True((await app.Send(new ChangeOffice(Actors.Almaty, before.Version, before.Card with { AddressKk = "Алматы, Абай 1" }), LawChanges.First)).IsOk);

        Assert.Equal("Алматы, Абай 1", (await dispatcher.Send(new ShowOffice(Actors.Almaty), LawChanges.First, cancellation: Token)).Value.Card.AddressKk);
    }

    [Fact]
    public async Task Terminal_WithdrawnOnOneNode_IsGoneOnTheOther()
    {
        await using var other = app.Beside();
        var known = other.GetRequiredService<EnrolledTerminals>();
        var (id, context) = (Guid.CreateVersion7(), new Microsoft.AspNetCore.Http.DefaultHttpContext());
        await app.Add<KernelDb>(new Terminal
        {
            Id = id, OfficeId = Actors.Astana, Name = "Зал", AddedAt = app.Clock.Now.UtcDateTime, AddedByName = "Әкімші", EnrolledAt = app.Clock.Now.UtcDateTime,
        });
        await known.Look(Token);
        known.Remember(context, new EnrolledTerminal(id, Actors.Astana, "Зал"));
        context.Request.Headers.Cookie = $"{context.Response.Headers.SetCookie}".Split(';')[0];
        Assert.NotNull(known.Of(context));

        var terminal = (await app.Send(new ListTerminals(), LawChanges.First)).Value.Single(t => t.Id == id);
        Assert.True((await app.Send(new WithdrawTerminal(terminal.Id), LawChanges.First)).IsOk);
        await known.Look(Token);

        Assert.Null(known.Of(context));
    }

    /// <summary>Drafts survive the loss of a node, always: what one saved the next opens, in the state in which it was.</summary>
    [Fact]
    public async Task Draft_SavedOnANodeThatIsLost_GoesOnAtTheOther()
    {
        var officer = Actors.With("Жүнісова А.", Roles.IntakeOfficer);
        var lost = app.Beside();
        var dispatcher = lost.GetRequiredService<IDispatcher>();
        var started = (await dispatcher.Send(new StartDraft("DL"), officer, cancellation: Token)).Value;
        var content = new DraftContent { Step = "facts", Facts = """{"categories":["B"]}""", HalfTyped = new Dictionary<string, string> { ["facts-x"] = "12.0" } };
        var saved = await dispatcher.Send(new SaveDraft(started.Id, 1, content), officer, cancellation: Token);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        await lost.DisposeAsync();

        var found = (await app.Send(new ShowDraft(started.Id), officer)).Value;

        Assert.Equal(("facts", "12.0"), (found.Content.Step, found.Content.HalfTyped["facts-x"]));
    }

    [Fact]
    public async Task Command_SentToBothNodesWithOneKey_IsDoneOnce()
    {
        await using var other = app.Beside();
        var (officer, key) = (Actors.With("Жүнісова Б.", Roles.IntakeOfficer), Guid.NewGuid());

        var both = await Task.WhenAll(
            app.Send(new StartDraft("DL"), officer, key: key), other.GetRequiredService<IDispatcher>().Send(new StartDraft("DL"), officer, key: key, cancellation: Token));

        Assert.All(both, r => Assert.True(r.IsOk, $"{r.Failure}"));
        Assert.Equal(1, await app.Read(db => db.Drafts.CountAsync(d => d.OwnerId == officer.UserId)));
    }
}
