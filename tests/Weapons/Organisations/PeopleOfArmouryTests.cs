using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Weapons.Organisations;

/// <summary>WP-13.10 and WP-15: who answers for weapons, and who carries them.</summary>
public sealed class PeopleOfArmouryTests(ArmouryApp app) : IClassFixture<ArmouryApp>
{
    private static readonly string Adult = Number(new DateOnly(1985, 3, 4));

    [Fact]
    public async Task Appoint_ByAnOrder_AnswersUntilAnotherOrder()
    {
        var organisation = await app.Organisation();
        var id = (await app.Do(Appoint(organisation.Id))).Value;

        Assert.True((await app.Do(new ReleaseResponsible(id, "Б-9", app.Today))).IsOk);

        var person = (await app.Do(new ShowArmoury(organisation.Id))).Value.Responsible.Single();
        Assert.Equal(("Әлиев Бауыржан", "Б-1", app.Today, "Б-9"), (person.Name, person.OrderNumber, person.Until!.Value, person.EndedBy));
        Assert.True(await app.Audited(nameof(AppointResponsible), "responsible-person") > 0);
        Assert.Equal("WP.responsible-released-already", ArmouryApp.Refused(await app.Do(new ReleaseResponsible(id, "Б-10", app.Today))));
    }

    [Fact]
    public async Task Appoint_WhoAnswersAlready_IsRefused()
    {
        var organisation = await app.Organisation();
        await app.Do(Appoint(organisation.Id));

        Assert.Equal("WP.responsible-known", ArmouryApp.Refused(await app.Do(Appoint(organisation.Id))));
    }

    [Fact]
    public async Task Appoint_TwoAtOnce_AnswersOnce()
    {
        var organisation = await app.Armed(1);
        await app.Room(organisation.Id);

        var both = await Task.WhenAll(app.Do(Appoint(organisation.Id)), app.Do(Appoint(organisation.Id), ArmouryApp.Inspector));

        Assert.Single(both, r => r.IsOk);
        Assert.Equal(1, await app.Read<WeaponsDb, int>(db => db.ResponsiblePersons.CountAsync(p => p.OrganisationId == organisation.Id, ArmouryApp.Token)));
    }

    [Fact]
    public async Task Appoint_WrongInput_IsRefused()
    {
        var organisation = await app.Organisation();
        var right = Appoint(organisation.Id);

        Assert.Equal("iin-invalid", ArmouryApp.Wrong(await app.Do(right with { Iin = "123456789012" })));
        Assert.Equal("WP.responsible-too-young", ArmouryApp.Wrong(await app.Do(right with { Iin = Number(app.Today.AddYears(-18).AddDays(1)) })));
        Assert.Equal("required", ArmouryApp.Wrong(await app.Do(right with { Position = " " })));
        Assert.Equal("date-in-future", ArmouryApp.Wrong(await app.Do(right with { OrderOn = app.Today.AddDays(1) })));
        Assert.True((await app.Do(right with { Iin = Number(app.Today.AddYears(-18)) })).IsOk);
    }

    [Fact]
    public async Task Release_BeforeTheOrder_IsRefused()
    {
        var id = (await app.Do(Appoint((await app.Organisation()).Id))).Value;

        Assert.Equal("WP.responsible-before-order", ArmouryApp.Wrong(await app.Do(new ReleaseResponsible(id, "Б-9", app.Today.AddDays(-11)))));
        Assert.IsType<Failure.NotFound>((await app.Do(new ReleaseResponsible(Guid.NewGuid(), "Б-9", app.Today))).Failure);
        Assert.Equal(OrganisationDesk.OtherOffice, Assert.IsType<Failure.NotAllowed>((await app.Do(new ReleaseResponsible(id, "Б-9", app.Today), ArmouryApp.Elsewhere)).Failure).Code);
        Assert.IsType<Failure.NotAllowed>((await app.Do(new ReleaseResponsible(id, "Б-9", app.Today), ArmouryApp.Intake)).Failure);
    }

    [Fact]
    public async Task Left_AnArmedEmployee_EndsThePermitAndSaysWhy()
    {
        var organisation = await app.Organisation();
        var (stays, leaves) = (await app.EmployeePermit(organisation, "Қайратов Нұрлан"), await app.EmployeePermit(organisation, "Серіков Дәурен"));

        Assert.True((await app.Do(new NoteEmployeeLeft(leaves.Id, leaves.Version, "Ж-3", app.Today), ArmouryApp.Inspector)).IsOk);

        var all = (await app.Do(new ListEmployees(organisation.Id))).Value.Lines;
        Assert.Equal([("Серіков Дәурен", false, (DateOnly?)app.Today, "Ж-3"), ("Қайратов Нұрлан", true, null, null)], all.Select(e => (e.Name, e.Holds, e.LeftOn, e.LeftBy)));
        Assert.Equal([stays.Id], (await app.Do(new ListEmployees(organisation.Id, CurrentOnly: true))).Value.Lines.Select(e => e.PermitId));
        var permit = await app.Read<WeaponsDb, Permit>(db => db.Permits.SingleAsync(p => p.Id == leaves.Id, ArmouryApp.Token));
        Assert.Equal((PermitStatus.Revoked, "Ж-3", app.Today), (permit.Status, permit.EndedBy, permit.EndedOn!.Value));
        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(a => a.SubjectKind == "weapon-permit" && a.SubjectId == permit.Number && a.Action == nameof(NoteEmployeeLeft), ArmouryApp.Token)));
    }

    [Fact]
    public async Task Left_AgainOrByOldVersionOrTooEarly_IsRefused()
    {
        var permit = await app.EmployeePermit(await app.Organisation());
        Assert.Equal("WP.employee-left-before-permit", ArmouryApp.Wrong(await app.Do(new NoteEmployeeLeft(permit.Id, permit.Version, "Ж-3", app.Today.AddDays(-31)))));
        Assert.IsType<Failure.Conflict>((await app.Do(new NoteEmployeeLeft(permit.Id, permit.Version + 1, "Ж-3", app.Today))).Failure);
        await app.Do(new NoteEmployeeLeft(permit.Id, permit.Version, "Ж-3", app.Today));

        Assert.Equal(ArmouryApp.Decider.Name, Assert.IsType<Failure.Conflict>((await app.Do(new NoteEmployeeLeft(permit.Id, permit.Version, "Ж-4", app.Today))).Failure).ByName);
        Assert.Equal("WP.employee-left-already", ArmouryApp.Refused(await app.Do(new NoteEmployeeLeft(permit.Id, permit.Version + 1, "Ж-4", app.Today))));
        Assert.IsType<Failure.NotFound>((await app.Do(new NoteEmployeeLeft(Guid.NewGuid(), 1, "Ж-4", app.Today))).Failure);
    }

    [Fact]
    public async Task Left_ByWhoMayNotOrTwoAtOnce_HappensOnce()
    {
        var permit = await app.EmployeePermit(await app.Organisation());
        var request = new NoteEmployeeLeft(permit.Id, permit.Version, "Ж-3", app.Today);
        Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Do(request, ArmouryApp.Intake)).Failure);

        var both = await Task.WhenAll(app.Do(request), app.Do(request, ArmouryApp.Chief));

        Assert.Single(both, r => r.IsOk);
    }

    private AppointResponsible Appoint(Guid organisationId) => new(organisationId, Adult, "Әлиев Бауыржан", "Күзет бастығы", "Б-1", app.Today.AddDays(-10));

    private static string Number(DateOnly born) => Enumerable.Range(1, 50).Select(serial => Iin.Create(born, Sex.Male, serial)).OfType<Iin>().First().Value;
}
