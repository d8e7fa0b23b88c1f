using Licensing.DriverLicences;
using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Features;
using Licensing.Testing;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;
using static Licensing.ProxyDrivers.Features.MayDriveReason;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>PD registry: «may this person drive this vehicle today?», yes or no with the reason, each question in the audit trail.</summary>
public sealed class MayDriveTests(ProxyApp app) : IClassFixture<ProxyApp>
{
    private static CancellationToken Token => ProxyApp.Token;

    [Fact]
    public async Task MayDrive_Owner_MayInAnyLayoutOfThePlateAndByEitherNumber()
    {
        var owner = await app.Person();
        var licence = await app.Licence(owner, Category.B);
        var car = app.Car(owner);
        var cyrillic = car.Plate!.ToLowerInvariant().Replace(" ", "-", StringComparison.Ordinal).Replace('a', 'а').Replace('c', 'с');

        foreach (var question in new MayDrive[]
        {
            new(car.Plate, null, owner.Iin, null), new(cyrillic, null, owner.Iin, null), new(null, car.Identifier, owner.Iin, null),
            new(car.Plate, null, null, licence.FullNumber), new(null, car.Identifier.ToLowerInvariant(), null, licence.NumberKey.ToLowerInvariant()),
        })
        {
            var answer = await Ask(question);
            Assert.Equal((true, Owner, null), (answer.MayDrive, answer.Reason, answer.Until));
            Assert.Equal((car.Plate, owner.Name.Full, licence.FullNumber), (answer.Vehicle!.Plate, answer.Person!.Name, answer.Licence!.Number));
            Assert.Empty(answer.Also);
        }
    }

    [Fact]
    public async Task MayDrive_Proxy_MayUntilTheLastDay()
    {
        var (driver, car) = await Driver();
        await app.Registered(driver, car, app.Today.AddDays(2));

        var answer = await Ask(driver.Iin, car);

        Assert.Equal((true, Proxy, app.Today.AddDays(2)), (answer.MayDrive, answer.Reason, answer.Until!.Value));
    }

    [Fact]
    public async Task MayDrive_SeveralAttorneys_NamesTheOneThatLastsLongest()
    {
        var (driver, car) = await Driver();
        await app.Registered(driver, car, app.Today.AddDays(2));
        await app.Registered(driver, car, app.Today.AddDays(9));
        Assert.Equal(app.Today.AddDays(9), (await Ask(driver.Iin, car)).Until);

        await app.Registered(driver, car);
        Assert.Null((await Ask(driver.Iin, car)).Until);
    }

    // The last day still counts; the day after does not, also before the job has noted it.
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task MayDrive_AttorneyAtItsEnd_CountsItsLastDay(int daysLater, bool may)
    {
        var (driver, car) = await Driver();
        await app.Registered(driver, car, app.Today);
        app.Clock.Advance(TimeSpan.FromDays(daysLater));

        var answer = await Ask(driver.Iin, car);
        app.Clock.Advance(TimeSpan.FromDays(-daysLater));

        Assert.Equal((may, may ? Proxy : NotRegistered), (answer.MayDrive, answer.Reason));
    }

    [Fact]
    public async Task MayDrive_Revoked_MayNot()
    {
        var (driver, car) = await Driver();
        var made = await app.Registered(driver, car);
        await app.Send(new RevokeAttorney(made.Id, made.Version, new("Иесі", app.Today, "Өтініш")), ProxyApp.Intake);

        Assert.Equal(NotRegistered, (await Ask(driver.Iin, car)).Reason);
    }

    // The sale counts at once, before its event has arrived.
    [Fact]
    public async Task MayDrive_SoldAndNotToldYet_MayNot()
    {
        var (driver, car) = await Driver();
        await app.Registered(driver, car);
        app.Sell(car, await app.Person());

        Assert.Equal(NotRegistered, (await Ask(driver.Iin, car)).Reason);
    }

    [Fact]
    public async Task MayDrive_StrangerOrOrganisationsCar_MayNot()
    {
        var (stranger, car) = await Driver();

        Assert.Equal((false, NotRegistered), Short(await Ask(stranger.Iin, car)));
        Assert.Equal((false, NotRegistered), Short(await Ask(stranger.Iin, app.Car())));
    }

    [Theory]
    [InlineData(null, NoLicence)]
    [InlineData("C", CategoryNotCovered)]
    public async Task MayDrive_OwnerWithoutTheCategory_MayNot(string? held, object reason)
    {
        var owner = await app.Person();
        if (held is not null)
        {
            await app.Licence(owner, Enum.Parse<Category>(held));
        }

        Assert.Equal((false, (MayDriveReason)reason), Short(await Ask(owner.Iin, app.Car(owner))));
    }

    // VR-17.3: what keeps the vehicle off the road weighs most; a pledge keeps nobody from driving.
    [Theory]
    [InlineData("wanted", true, VehicleWanted)]
    [InlineData("arrest", true, VehicleArrested)]
    [InlineData("changed-numbers", true, VehicleBarred)]
    [InlineData("pledge", false, Owner)]
    public async Task MayDrive_RestrictedVehicle_MayNotWhereItKeepsOffTheRoad(string kind, bool keepsOff, object reason)
    {
        var owner = await app.Person();
        await app.Licence(owner, Category.B);
        var car = app.Car(owner, "B", ProxyApp.Restriction(kind, keepsOff));

        Assert.Equal((!keepsOff, (MayDriveReason)reason), Short(await Ask(owner.Iin, car)));
    }

    [Fact]
    public async Task MayDrive_SeveralReasons_ComeByWeight()
    {
        var car = app.Car(await app.Person(), "B", ProxyApp.Restriction("arrest"), ProxyApp.Restriction("wanted"));

        var answer = await Ask((await app.Person()).Iin, car);

        Assert.Equal(VehicleWanted, answer.Reason);
        Assert.Equal([VehicleArrested, NoLicence, NotRegistered], answer.Also);
    }

    [Fact]
    public async Task MayDrive_VehicleOrPersonUnknown_MayNot()
    {
        var (driver, car) = await Driver();

        Assert.Equal((false, VehicleUnknown), Short((await app.Send(new MayDrive("999 ZZZ 20", null, driver.Iin, null), ProxyApp.Patrol)).Value));
        Assert.Equal((false, PersonUnknown), Short((await app.Send(new MayDrive(car.Plate, null, null, "ZZ 999999"), ProxyApp.Patrol)).Value));
    }

    // C-10: who, when, plate, person, answer.
    [Fact]
    public async Task MayDrive_EachQuestion_IsInTheAuditTrail()
    {
        var (driver, car) = await Driver();
        var asker = Actors.With("Сұраушы", Roles.Patrol);

        await app.Send(new MayDrive(car.Plate, null, driver.Iin, null), asker);
        await app.Send(new MayDrive("888 XXX 01", null, driver.Iin, null), asker);

        var rows = await app.Read(db => db.Audit.AsNoTracking().Where(a => a.UserId == asker.UserId).OrderBy(a => a.Id).ToListAsync(Token));
        var plate = car.Plate!.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal([$"{plate} {driver.Iin} NotRegistered", $"888XXX01 {driver.Iin} VehicleUnknown"], rows.Select(r => r.SubjectId));
        Assert.All(rows, row => Assert.Equal(("may-drive", AuditVerb.Viewed, driver.Id, asker.Name), (row.SubjectKind, row.Verb, row.PersonId!.Value, row.UserName)));
        Assert.All(rows, row => Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, row.At));
    }

    [Theory]
    [InlineData(null, null, "900101300017", null, "plate")]
    [InlineData("12", null, "900101300017", null, "plate")]
    [InlineData("ABC", null, "900101300017", null, "plate")]
    [InlineData("123 ABC 02", "JTNB11HK000000001", "900101300017", null, "vin")]
    [InlineData(null, "A1", "900101300017", null, "vin")]
    [InlineData(null, "VIN?12345", "900101300017", null, "vin")]
    [InlineData("123 ABC 02", null, null, null, "iin")]
    [InlineData("123 ABC 02", null, "123", null, "iin")]
    [InlineData("123 ABC 02", null, "900101300018", null, "iin")]
    [InlineData("123 ABC 02", null, null, "A 123456", "licence")]
    [InlineData("123 ABC 02", null, "900101300017", "AA 123456", "licence")]
    public async Task MayDrive_CannotBeRead_NamesTheField(string? plate, string? vin, string? iin, string? licence, string field)
    {
        var result = await app.Send(new MayDrive(plate, vin, iin, licence), ProxyApp.Patrol);

        Assert.Contains(field, Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Field));
    }

    private static (bool MayDrive, MayDriveReason Reason) Short(MayDriveAnswer answer) => (answer.MayDrive, answer.Reason);

    private async Task<(Licensing.Kernel.People.Person Driver, VehicleOnRecord Car)> Driver()
    {
        var driver = await app.Person();
        await app.Licence(driver, Category.B);
        return (driver, app.Car(await app.Person()));
    }

    private Task<MayDriveAnswer> Ask(string? iin, VehicleOnRecord car) => Ask(new MayDrive(car.Plate, null, iin, null));

    private async Task<MayDriveAnswer> Ask(MayDrive question)
    {
        var result = await app.Send(question, ProxyApp.Patrol, "patrol");
        Assert.True(result.IsOk, $"{result.Failure}");
        return result.Value;
    }
}
