using Licensing.Platform.Auditing;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ResidenceRegistration.Registry;

/// <summary>Who lives in a dwelling and for how many it is meant, shown with a purpose (C-10), and the owner's extract.</summary>
public sealed class DwellingTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    [Fact]
    public async Task Show_WithAPurpose_ListsPeopleAndLeavesATrace()
    {
        var (one, guest, flat) = (await app.Person(), await app.Person(30), await app.Flat());
        await app.Live(flat, null, one);
        await app.Registered(guest, app.Into(flat) with { Until = app.Today.AddDays(30) }, ResidenceApp.Temporary());

        Assert.Equal("RR.purpose-needed", Assert.IsType<Failure.Invalid>((await app.Send(new ShowDwelling(flat.Id), ResidenceApp.Intake)).Failure).Errors[0].Code);
        var sheet = (await app.Send(new ShowDwelling(flat.Id), ResidenceApp.Intake, "owner")).Value;
        Assert.Equal([one.Id, guest.Id], sheet.People.Select(p => p.PersonId));
        Assert.Equal((null, 0, false), (sheet.Capacity, sheet.Version, sheet.IsFull(50)));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Verb == AuditVerb.Viewed && a.SubjectKind == "dwelling" && a.PersonId == guest.Id && a.Purpose == "owner", ResidenceApp.Token)));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowDwelling(Guid.CreateVersion7()), ResidenceApp.Intake, "owner")).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowDwelling(flat.Id), ResidenceApp.Chief, "owner")).Failure);

        // C-11: nobody looks themselves up.
        var tenant = ResidenceApp.Intake with { PersonIin = one.Iin };
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowDwelling(flat.Id), tenant, "owner")).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new IssueExtract(flat.Id, "Иесі", "№ 1"), tenant)).Failure);
    }

    // More people than the dwelling is meant for are told of, and registered all the same.
    [Fact]
    public async Task SetCapacity_ThenFull_WarnsAndRefusesNobody()
    {
        var (one, other, flat) = (await app.Person(), await app.Person(30), await app.Flat());
        await app.Live(flat, null, one);
        Assert.True((await app.Send(new SetCapacity(flat.Id, 0, 1, "Техникалық паспорт № 5"), ResidenceApp.Intake)).IsOk);
        var sheet = (await app.Send(new ShowDwelling(flat.Id), ResidenceApp.Intake, "check")).Value;
        Assert.Equal((1, "Техникалық паспорт № 5", ResidenceApp.Intake.Name, false, true), (sheet.Capacity!.People, sheet.Capacity.Basis, sheet.Capacity.ByName, sheet.IsFull(), sheet.IsFull(1)));
        await app.Registered(other, app.Into(flat));
        Assert.True((await app.Send(new ShowDwelling(flat.Id), ResidenceApp.Intake, "check")).Value.IsFull());

        // The second of two officers sees that the first was there.
        Assert.Equal(ResidenceApp.Intake.Name, Assert.IsType<Failure.Conflict>((await app.Send(new SetCapacity(flat.Id, 0, 4, "x"), ResidenceApp.Second)).Failure).ByName);
        Assert.True((await app.Send(new SetCapacity(flat.Id, sheet.Version, 4, "Шарт"), ResidenceApp.Second)).IsOk);
        Assert.False((await app.Send(new ShowDwelling(flat.Id), ResidenceApp.Intake, "check")).Value.IsFull());
    }

    [Theory]
    [InlineData(0, "паспорт", "people number-range")]
    [InlineData(501, "паспорт", "people number-range")]
    [InlineData(4, " ", "basis required")]
    public async Task SetCapacity_Wrong_IsNamed(int people, string basis, string wrong)
    {
        var flat = await app.Flat();
        var failed = Assert.IsType<Failure.Invalid>((await app.Send(new SetCapacity(flat.Id, 0, people, basis), ResidenceApp.Intake)).Failure);
        Assert.Equal(wrong, string.Join(", ", failed.Errors.Select(e => $"{e.Field} {e.Code}")));
        Assert.IsType<Failure.NotFound>((await app.Send(new SetCapacity(Guid.CreateVersion7(), 0, 4, "x"), ResidenceApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SetCapacity(flat.Id, 0, 4, "x"), ResidenceApp.Decider)).Failure);
    }

    // The extract says what the register said then; asked for again with its key it is one extract.
    [Fact]
    public async Task IssueExtract_ToTheOwner_KeepsWhatTheRegisterSaid()
    {
        var (one, later, flat, key) = (await app.Person(), await app.Person(30), await app.Flat(), Guid.CreateVersion7());
        await app.Live(flat, null, one);
        var asked = new IssueExtract(flat.Id, "Ахметов Берік", "Жеке куәлік № 1, сатып алу шарты № 2");
        var issued = (await app.Send(asked, ResidenceApp.Intake, key: key)).Value;
        Assert.Equal(issued, (await app.Send(asked, ResidenceApp.Intake, key: key)).Value);
        await app.Registered(later, app.Into(flat));

        var kept = await app.Read<ResidenceRegistrationDb, Licensing.ResidenceRegistration.Domain.DwellingExtract>(db => db.Extracts.AsNoTracking().SingleAsync(e => e.PlaceId == flat.Id, ResidenceApp.Token));
        Assert.Equal(("Ахметов Берік", one.Id, ResidenceApp.Intake.Name), (kept.Owner, Assert.Single(kept.Lines).PersonId, kept.ByName));
        Assert.Equal("%PDF"u8.ToArray(), (await app.Send(new PrintExtract(issued.Id), ResidenceApp.Second)).Value.Pdf[..4]);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintExtract(issued.Id), ResidenceApp.Elsewhere)).Failure);
        var wrong = Assert.IsType<Failure.Invalid>((await app.Send(new IssueExtract(flat.Id, "", new('ж', 201)), ResidenceApp.Intake)).Failure);
        Assert.Equal(["owner required", "documents too-long"], wrong.Errors.Select(e => $"{e.Field} {e.Code}"));
    }

    // A house is found by a typed line, or named on its street.
    [Fact]
    public async Task FindDwellings_ByALine_FindsStreetAndFlat()
    {
        var flat = await app.Flat();
        var house = flat.Code.Split('/')[^2];
        Assert.Equal(flat.Id, Assert.Single((await app.Send(new FindDwellings($"Астана, Сығанақ, {house}, 1"), ResidenceApp.Corporation)).Value, p => p.Id == flat.Id).Id);
        Assert.IsType<Failure.Invalid>((await app.Send(new FindDwellings(new('ж', 201)), ResidenceApp.Intake)).Failure);
        var street = (await app.Send(new FindDwellings("Астана, Есіл, Сығанақ"), ResidenceApp.Intake)).Value[0];
        Assert.Equal("house", Assert.IsType<Failure.Invalid>((await app.Send(new NameDwelling(street.Id, " ", null), ResidenceApp.Intake)).Failure).Errors[0].Field);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new NameDwelling(street.Id, "1", null), ResidenceApp.Decider)).Failure);
    }
}
