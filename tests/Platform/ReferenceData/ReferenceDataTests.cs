using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.ReferenceData;

/// <summary>What `Host migrate` writes: everything that the system needs, once, and never over what an administrator changed.</summary>
public sealed class ReferenceDataTests(OwnerApp app) : IClassFixture<OwnerApp>
{
    private static readonly Actor Administrator = Actors.With("administrator", Roles.Administrator);

    [Fact]
    public async Task Upsert_NewDatabase_WritesOfficesCalendarIndexAndRoles()
    {
        Assert.Equal(417, await app.Read(db => db.Offices.CountAsync()));
        Assert.Equal(23, await app.Read(db => db.Mci.CountAsync()));
        Assert.Equal(18, await app.Read(db => db.Holidays.CountAsync()));
        Assert.Equal(8, await app.Read(db => db.Schedules.CountAsync()));
        Assert.Equal(Roles.OfUsers.Order(), (await app.Read<IdentityDb, List<string?>>(db => db.Roles.Select(r => r.Name).ToListAsync())).Order());
    }

    [Fact]
    public async Task Upsert_Office_IsAsTheFileSays()
    {
        var office = await app.Read(db => db.Offices.AsNoTracking().SingleAsync(o => o.Id == Actors.Astana));

        Assert.Equal((OfficeKind.RoadPoliceUnit, "KZ-AST", "Астана қаласы ІІД ЖПБ ЕТБ"), (office.Kind, office.Region, office.NameKk));
        Assert.Equal(["35-29-46", "28-05-24", "28-05-94"], office.Phones);
        Assert.Equal(["DL", "VR", "PD"], office.Services);
    }

    [Fact]
    public async Task Upsert_Schedules_AreThoseOfTheSpecification()
    {
        var law = await app.Provider.GetRequiredService<ILaw>().Now(TestContext.Current.CancellationToken);

        Assert.All(Enum.GetValues<ScheduleKind>().Where(k => k != ScheduleKind.Portal), kind => Assert.Equal(
            DefaultSchedules.For(kind).Periods[0].Openings.Select(o => (o.Day, o.Opens, o.Closes, o.LunchFrom, o.LunchTo, o.ReceptionUntil)),
            law.Schedule(kind).Periods[0].Openings.Select(o => (o.Day, o.Opens, o.Closes, o.LunchFrom, o.LunchTo, o.ReceptionUntil))));
        Assert.Equal([1, 3], law.Schedule(ScheduleKind.LicensingPermit).Periods[0].Openings[^1].WeeksOfMonth);
    }

    [Fact]
    public async Task Upsert_Again_ChangesNothing()
    {
        var before = await Versions();

        await Upgrade();

        Assert.Equal(before, await Versions());
    }

    [Fact]
    public async Task Upsert_AfterAnAdministrator_LeavesTheirs()
    {
        var shown = (await app.Send(new ShowOffice(Actors.Almaty), Administrator)).Value;
        await app.Send(new ChangeOffice(Actors.Almaty, shown.Version, shown.Card with { AddressKk = "Жаңа көше 1", Phones = ["1-11-11"] }), Administrator);

        await Upgrade();

        var office = await app.Read(db => db.Offices.AsNoTracking().SingleAsync(o => o.Id == Actors.Almaty));
        Assert.Equal("Жаңа көше 1", office.AddressKk);
        Assert.Equal(["1-11-11"], office.Phones);
    }

    [Fact]
    public async Task Upsert_OfficeThatOnlyTheFileWrote_FollowsTheFile()
    {
        // As an older file would have left it: other words, and the hash of just these.
        await app.Read(async db =>
        {
            var office = await db.Offices.SingleAsync(o => o.Id == "road-police-akm-department");
            office.AddressKk = "Ескі көше 1";
            db.Entry(office).Property("WrittenAs").CurrentValue = Licensing.Platform.ReferenceData.OfficesData.HashOf(office);
            return await db.SaveChangesAsync();
        });

        await Upgrade();

        Assert.NotEqual("Ескі көше 1", await app.Read(db => db.Offices.Where(o => o.Id == "road-police-akm-department").Select(o => o.AddressKk).SingleAsync()));
    }

    private Task Upgrade() => app.Provider.GetRequiredService<DatabaseUpgrade>().Run(_ => { }, TestContext.Current.CancellationToken);

    private Task<(int, int, int, int)> Versions() => app.Read(async db => (
        await db.Offices.SumAsync(o => o.Version), await db.Mci.SumAsync(r => r.Version),
        await db.Holidays.SumAsync(r => r.Version), await db.Schedules.SumAsync(r => r.Version)));
}
