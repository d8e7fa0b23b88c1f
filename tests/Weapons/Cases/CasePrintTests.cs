using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Weapons;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons.Cases;

/// <summary>WP-5, WP, Printouts: what a case prints, who may print it, and what anybody may know of a permit.</summary>
public sealed class CasePrintTests(WeaponApp app) : IClassFixture<WeaponApp>
{
    private const string Verify = "https://licensing.example/verify";

    [Fact]
    public async Task Print_EachKindOfPermit_IsAFile()
    {
        var buyer = await app.Person();
        var acquire = await app.ToAcquire(buyer);
        Assert.IsType<Failure.NotFound>((await Print(acquire.Id)).Failure);
        var permit = Assert.Single(await app.Grant(acquire));
        await IsPaper(acquire.Id, permit.Number);

        var store = await app.ToStore(buyer, new() { Origin = WeaponOrigin.Purchase, PermitNumber = permit.Number, Units = [app.NewGun()] });
        await IsPaper(store.Id, Assert.Single(await app.Grant(store)).Number);

        // What was bought by it has used it up: it is no longer printed.
        Assert.Equal("WP.permit-not-in-force", Assert.IsType<Failure.Refused>((await Print(acquire.Id)).Failure).Problem.Code);
    }

    [Fact]
    public async Task Print_OrganisationsPermits_AreFiles()
    {
        var (company, head) = (await app.Organisation(), await app.Person());
        WeaponFacts Asking(PermitKind kind) => new() { ApplicantKind = ApplicantKind.GuardCompany, Permit = kind, Weapon = WeaponKind.Service, NewStorageRoom = kind == PermitKind.StoreService };
        WeaponSubject Room(WeaponSubject subject) => subject with { Place = "Қабанбай 3", Capacity = 9, PlaceAct = "Б-3", PlaceActOn = app.Today };
        var licensed = await app.Case(head, Asking(PermitKind.AcquireService), Room(new()), company);
        var licence = Assert.Single(await app.Grant(licensed));
        await IsPaper(licensed.Id, licence.Number);

        var stored = await app.Case(
            head, Asking(PermitKind.StoreService),
            Room(new() { Origin = WeaponOrigin.Purchase, PermitNumber = licence.Number, AcquiredOn = app.Today, Units = [app.NewGun(WeaponKind.Service)] }), company);
        await IsPaper(stored.Id, Assert.Single(await app.Grant(stored)).Number);

        var armed = await app.Case(head, Asking(PermitKind.EmployeeStoreCarry), new() { Employees = app.Employees(3) }, company);
        await IsPaper(armed.Id, (await app.Grant(armed))[0].Number);
    }

    [Fact]
    public async Task Print_WrongRoleOrOffice_IsRefused()
    {
        var about = await app.ToAcquire(await app.Person());
        await app.Grant(about);
        Assert.IsType<Failure.NotAllowed>((await Print(about.Id, WeaponApp.Inspector)).Failure);
        Assert.IsType<Failure.NotFound>((await Print(about.Id, WeaponApp.Elsewhere)).Failure);
    }

    [Fact]
    public async Task Print_ActOfTheVisit_WhenThereWasOne()
    {
        var about = await app.ToAcquire(await app.Person());
        Task<Result<PrintedPaper>> Act(string step, Actor? by = null) => app.Send(new PrintCheckAct(about.Id, step), by ?? WeaponApp.Inspector);
        Assert.IsType<Failure.NotFound>((await Act(WeaponSteps.Visit)).Failure);

        await app.Visit(about.Id);

        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString((await Act(WeaponSteps.Visit)).Value.Pdf.AsSpan(0, 4)), StringComparison.Ordinal);
        Assert.IsType<Failure.NotFound>((await Act(WeaponSteps.Shot)).Failure);
        Assert.IsType<Failure.NotFound>((await Act(WeaponSteps.Visit, WeaponApp.Elsewhere)).Failure);
    }

    // Anybody learns whether a permit is valid, from whom and until when, and nothing of its holder.
    [Fact]
    public async Task Verify_PermitByItsCode_SaysNothingOfTheHolder()
    {
        var permit = await app.PermitToAcquire(await app.Person());
        var paper = (await app.Send(new VerifyPaper(permit.VerifyCode), Actor.Public)).Value;
        Assert.Equal((permit.Number, true, permit.Until), (paper.Number, paper.IsValid, paper.ValidTo!.Value));
        Assert.DoesNotContain(permit.HolderName, $"{paper}", StringComparison.Ordinal);
    }

    private Task<Result<PrintedPaper>> Print(Guid caseId, Actor? by = null) => app.Send(new PrintCasePermits(caseId, Verify), by ?? WeaponApp.Intake);

    private async Task IsPaper(Guid caseId, string number)
    {
        var printed = await Print(caseId);
        Assert.True(printed.IsOk, $"{printed.Failure}");
        Assert.Contains(number.Replace(' ', '-'), printed.Value.FileName, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(printed.Value.Pdf.AsSpan(0, 4)), StringComparison.Ordinal);
    }
}
