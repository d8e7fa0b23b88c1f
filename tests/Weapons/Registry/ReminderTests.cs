using Licensing.Kernel.Cases;
using Licensing.Platform.Jobs;
using Licensing.Platform.Notices;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>WP registry, reminders: permits that end within thirty days are marked once and get a letter; ended ones with weapons in hand stand in the chief's list.</summary>
public sealed class ReminderTests(RegistryApp app) : IClassFixture<RegistryApp>
{
    private const string South = "licensing-permit-yuz";

    [Fact]
    public async Task Remind_ThirtyDaysBefore_MarksOnceAndMakesALetter()
    {
        var owner = await app.Person();
        var (_, soon) = await app.Registered(RegistryApp.OwnerOf(owner), until: app.Today.AddDays(30));
        var (_, later) = await app.Registered(RegistryApp.OwnerOf(owner), until: app.Today.AddDays(31));
        var acquire = Permit.Issue(PermitKind.Acquire, WeaponKind.Gas, RegistryApp.OwnerOf(owner), app.Next(), app.Today.AddDays(10), app.Act());
        await app.Add<WeaponsDb>(acquire);

        Assert.True((await app.Send(new RemindPermits(), Actor.System)).Value.Count >= 1);
        Assert.Equal(0, (await app.Send(new RemindPermits(), Actor.System)).Value.Count);

        Assert.Equal(app.Today, (await app.LoadPermit(soon!.Id)).RemindedOn);
        Assert.Null((await app.LoadPermit(later!.Id)).RemindedOn);
        Assert.Null((await app.LoadPermit(acquire.Id)).RemindedOn);
        Assert.Single(await app.Audit(nameof(RemindPermits)), a => a.SubjectId == soon.Number && a.PersonId == owner.Id);

        // C-10: the holder is told that a permit ends, once, and nothing of what for.
        var told = await app.Read(db => db.Outbox.AsNoTracking().Where(m => m.Type == typeof(NoticeRequested).FullName && m.Payload.Contains(owner.Id.ToString())).ToListAsync());
        Assert.Equal(("permit-ends", soon.Number, null), Assert.Single(told) is var one && CaseJson.Read<NoticeRequested>(one.Payload) is var notice ? (notice.Kind, notice.Number, notice.OfficeId) : default);
        Assert.Equal("%PDF"u8.ToArray(), (await app.Ask(new PrintPermitLetters(null, soon.Id))).Value.Pdf[..4]);
        Assert.Equal("%PDF"u8.ToArray(), (await app.Ask(new PrintPermitLetters(app.Today))).Value.Pdf[..4]);
        Assert.IsType<Failure.NotFound>((await app.Ask(new PrintPermitLetters(null, later.Id))).Failure);
        Assert.IsType<Failure.NotFound>((await app.Ask(new PrintPermitLetters(app.Today), RegistryApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new RemindPermits(), RegistryApp.Chief)).Failure);
    }

    // In a region of their own: the other tests count theirs.
    [Fact]
    public async Task Alert_PermitsEndAndWeaponsAreInHand_TellsWhoseWorkItIs()
    {
        var owner = RegistryApp.OwnerOf(await app.Person());
        await app.Registered(owner, until: app.Today.AddDays(3), act: app.Act(South, "KZ-YUZ"));
        await app.Registered(owner, until: app.Today.AddDays(40), act: app.Act(South, "KZ-YUZ"));
        await app.Registered(owner, until: app.Today.AddDays(-3), act: app.Act(South, "KZ-YUZ"));
        var alert = new PermitAlert(app.Provider.GetRequiredService<IDispatcher>(), app.Provider.GetRequiredService<ITexts>());
        Actor With(string role) => Actors.At(South, "KZ-YUZ", "Қасымов С.", role);

        Assert.Equal(new PermitWork(1, 1), (await app.Ask(new CountPermitWork(), With(Roles.DecisionOfficer), purpose: null)).Value);
        Assert.Equal([WeaponPaths.Ending, WeaponPaths.Ended], (await alert.Of(With(Roles.ApprovingChief))).Select(a => a.Href));
        Assert.Equal([WeaponPaths.Ending], (await alert.Of(With(Roles.DecisionOfficer))).Select(a => a.Href));
        Assert.Empty(await alert.Of(With(Roles.IntakeOfficer)));
        Assert.IsType<Failure.NotAllowed>((await app.Ask(new CountPermitWork(), RegistryApp.Outsider)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Ask(new CountPermitWork(), RegistryApp.Officer)).Failure);
    }

    [Fact]
    public void Job_Scheduled_IsFound() => Assert.Contains(JobScheduling.Jobs, job => job.Type == typeof(RemindPermitsJob));

    [Fact]
    public async Task EndedInHand_OnlyWhatIsInHand_OldestFirstByPages()
    {
        var owner = RegistryApp.OwnerOf(await app.Person());
        async Task<Weapon> Until(int days) => (await app.Registered(owner, until: app.Today.AddDays(days))).Weapon;
        var (old, late, today, kept) = (await Until(-400), await Until(-1), await Until(0), await Until(-9));
        Assert.True((await app.Ask(new MoveWeapon(kept.Id, kept.Version, WeaponMove.Deposit, app.Today, "№ 1"))).IsOk);

        var (seen, after, total) = (new List<EndedLine>(), (EndedCursor?)null, 0L);
        do
        {
            var page = (await app.Ask(new FindEndedInHand(after, 1))).Value;
            seen.AddRange(page.Lines);
            (after, total) = (page.Next, page.Total);
        }
        while (after is not null);

        Assert.Equal(seen.Count, total);
        Assert.Equal([old.Id, late.Id], seen.Select(l => l.WeaponId).Intersect([old.Id, late.Id, today.Id, kept.Id]));
        Assert.Equal(400, seen.Single(l => l.WeaponId == old.Id).Days);
        Assert.Empty((await app.Ask(new FindEndedInHand(), RegistryApp.Elsewhere)).Value.Lines);
        Assert.IsType<Failure.NotAllowed>((await app.Ask(new FindEndedInHand(), RegistryApp.Officer)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Ask(new FindEndedInHand(Size: 0))).Failure);
        Assert.Equal("%PDF"u8.ToArray(), (await app.Ask(new PrintEndedInHand())).Value.Pdf[..4]);
    }
}
