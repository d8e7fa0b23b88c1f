using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Cases;

/// <summary>
/// Bad input, tried at the counter with packages that are whole but for the one fault: each has a message of its own and changes nothing; the same package without it is accepted.
/// </summary>
public sealed class BadInputTests(WeaponApp app) : IClassFixture<WeaponApp>
{
    private static readonly JsonObject Carry = new() { ["permit"] = "store-carry", ["weapon"] = "smoothbore-hunting" };

    private int receipts;

    private static CancellationToken Token => WeaponApp.Token;

    // WP-6: a person asks for an organisation's licence. The whole package can be taken in for a written refusal only.
    [Fact]
    public async Task Accept_WrongKindOfApplicant_SaysThatThePermitIsNotForThem()
    {
        var person = await app.Person();
        var licence = new JsonObject { ["permit"] = "acquire-service", ["weapon"] = "service" };
        var room = new WeaponSubject { Place = "Сығанақ 24", Capacity = 5, PlaceAct = "Б-3", PlaceActOn = app.Today };

        var (wrong, refused) = await Tried(person, licence, room);

        Assert.Equal("not-a-recipient 6", wrong);
        Assert.Equal("intake-would-be-refused", Assert.IsType<Failure.Refused>(refused).Problem.Code);
        Assert.Equal("", (await Tried(person, new() { ["permit"] = "acquire", ["weapon"] = "gas" }, new() { Place = "Сығанақ 24" })).Wrong);
    }

    // C-5, WP-12.3: the last day of a paper is before the day of filing.
    [Fact]
    public async Task Accept_ExpiredPaper_NamesItAndItsLastDay()
    {
        var person = await app.Person();
        Task<(string Wrong, Failure? Failure)> With(DateOnly until) => Tried(
            person, new() { ["permit"] = "acquire", ["weapon"] = "gas" }, new() { Place = "Сығанақ 24" },
            c => c with { Documents = [.. c.Documents.Select(d => d.Code == "medical-certificate" ? d with { ValidTo = until } : d)] });

        var (wrong, refused) = await With(app.Today.AddDays(-1));

        Assert.Equal($"documents.medical-certificate document-expired {app.Today.AddDays(-1):dd.MM.yyyy}", wrong);
        Assert.Equal("intake-would-be-refused", Assert.IsType<Failure.Refused>(refused).Problem.Code);
        Assert.Equal("", (await With(app.Today)).Wrong);
    }

    // WP-12.3, second list: bought after the last day of the permit to acquire.
    [Fact]
    public async Task Accept_ExpiredPermitToAcquire_NamesItsLastDay()
    {
        var buyer = await app.Person();
        var permit = await app.PermitToAcquire(buyer);
        await app.Read<WeaponsDb, int>(db => db.Permits.Where(p => p.Id == permit.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, app.Today.AddDays(-1)), Token));

        Assert.Equal($"subject.permitNumber WP.permit-expired {app.Today.AddDays(-1):dd.MM.yyyy}", await Invalid(buyer, Bought(permit, app.NewGun())));

        await app.Read<WeaponsDb, int>(db => db.Permits.Where(p => p.Id == permit.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, app.Today), Token));
        Assert.Equal("", (await Tried(buyer, Carry, Bought(permit, app.NewGun()))).Wrong);
    }

    [Fact]
    public async Task Accept_NumberThatIsRegistered_SaysSo()
    {
        var (gun, buyer) = (await app.Registered(await app.Person()), await app.Person());
        var permit = await app.PermitToAcquire(buyer);

        Assert.Equal($"subject.units[0].number WP.unit-registered {gun.Number}", await Invalid(buyer, Bought(permit, Of(gun))));

        Assert.Equal("", (await Tried(buyer, Carry, Bought(permit, app.NewGun()))).Wrong);
    }

    [Fact]
    public async Task Accept_StolenGun_SaysSoHoweverItCame()
    {
        var (gun, heir) = (await app.Registered(await app.Person()), await app.Person());
        await app.Move(gun.Id, WeaponMove.Steal);

        foreach (var origin in new[] { WeaponOrigin.Gift, WeaponOrigin.Inheritance })
        {
            Assert.Equal($"subject.units[0].number WP.unit-Stolen {gun.Number}", await Invalid(heir, Came(origin, Of(gun))));
        }

        var other = await app.Registered(await app.Person());
        Assert.Equal("", (await Tried(heir, Carry, Came(WeaponOrigin.Gift, Of(other)))).Wrong);
    }

    // Nothing is wrong with any of them but their number.
    [Fact]
    public async Task Accept_AThousandAndOneUnits_SaysHowManyAreTooMany()
    {
        var buyer = await app.Person();
        var permit = await app.PermitToAcquire(buyer);
        WeaponData[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => new WeaponData { Make = "ИЖ", Calibre = "12", Number = $"{buyer.Iin}{i:0000}" })];

        Assert.Equal("subject.units WP.too-many-units 1000 1001", await Invalid(buyer, Bought(permit, Many(1001))));

        Assert.Equal("", (await Tried(buyer, Carry, Bought(permit, Many(1000)))).Wrong);
    }

    [Fact]
    public async Task Accept_GunInAnOpenCase_NamesTheCase()
    {
        var (gun, first, second) = (await app.Registered(await app.Person()), await app.Person(), await app.Person());
        var open = await app.ToStore(first, Came(WeaponOrigin.Gift, Of(gun)));

        Assert.Equal($"subject.units[0].number WP.unit-has-case {gun.Number} {open.Number}", await Invalid(second, Came(WeaponOrigin.Gift, Of(gun))));
    }

    private static WeaponData Of(Weapon weapon) => new() { Make = weapon.Make, Model = weapon.Model, Calibre = weapon.Calibre, Number = weapon.Number };

    private WeaponSubject Bought(Permit permit, params IReadOnlyList<WeaponData> units) => Came(WeaponOrigin.Purchase, units) with { PermitNumber = permit.Number };

    private WeaponSubject Came(WeaponOrigin origin, params IReadOnlyList<WeaponData> units) =>
        new() { Origin = origin, Place = "Сығанақ 24", AcquiredOn = app.Today, Units = units };

    private async Task<string> Invalid(Person applicant, WeaponSubject subject)
    {
        var (wrong, refused) = await Tried(applicant, Carry, subject);
        Assert.Equal(wrong, Words(Assert.IsType<Failure.Invalid>(refused).Errors));
        return wrong;
    }

    /// <summary>Files a package with every paper that is asked for and the whole fee; where it is not accepted, nothing has changed.</summary>
    private async Task<(string Wrong, Failure? Failure)> Tried(Person applicant, JsonObject facts, WeaponSubject subject, Func<DraftContent, DraftContent>? change = null)
    {
        var draft = (await app.Send(new StartDraft("WP"), WeaponApp.Intake)).Value;
        var bare = new DraftContent { PersonId = applicant.Id, Facts = facts.ToJsonString(), Subject = subject.Write() };
        var asked = (await app.Send(new SaveDraft(draft.Id, 1, bare), WeaponApp.Intake)).Value;
        var whole = bare with
        {
            Documents = [.. asked.Assessment.Checklist.Select(row => new PresentedDocument(row.Code) { Presented = true })],
            Payments = [new(applicant.Name.Full, asked.Assessment.Fee.Due, app.Today, "ҚАЗПОШТА", $"B{applicant.Iin}{++receipts}")],
        };
        var saved = (await app.Send(new SaveDraft(draft.Id, asked.Version, change?.Invoke(whole) ?? whole), WeaponApp.Intake)).Value;
        var before = await Rows();
        var accepted = await app.Send(new AcceptDraft(draft.Id, saved.Version), WeaponApp.Intake);
        Assert.Equal(accepted.IsOk, before != await Rows());
        var grounds = (saved.Assessment.Answer?.Grounds ?? []).Select(g => $"{g.Code} {g.Clause}");
        return (string.Join(", ", [Words(saved.Assessment.Errors), .. grounds]).Trim(' ', ','), accepted.Failure);
    }

    private static string Words(IEnumerable<FieldError> errors) => string.Join(", ", errors.Select(e => string.Join(' ', e.Args.Prepend(e.Code).Prepend(e.Field))));

    private async Task<(int, int, int, int, int)> Rows()
    {
        var cases = await app.Read(db => db.Cases.CountAsync(Token));
        return await app.Read<WeaponsDb, (int, int, int, int, int)>(async db => (
            cases, await db.Weapons.CountAsync(Token), await db.WeaponCases.CountAsync(Token), await db.Permits.CountAsync(Token), await db.Set<WeaponOwnership>().CountAsync(Token)));
    }
}
