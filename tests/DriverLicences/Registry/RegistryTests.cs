using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Platform.Auditing;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.DriverLicences.Registry;

/// <summary>DL registry: finding and showing licences, loss, restrictions, merged people.</summary>
public sealed class RegistryTests(LicenceApp app) : IClassFixture<LicenceApp>
{
    private static CancellationToken Token => LicenceApp.Token;

    [Fact]
    public async Task FindLicences_ByNumberIinAndName_FindsTheHolder()
    {
        var licence = await app.Licence(await app.Person("Қожабеков", "Ғани"), Category.B);

        Assert.Equal(licence.Id, Assert.Single(await Find(licence.FullNumber.ToLowerInvariant())).Id);
        Assert.Equal(licence.Id, Assert.Single(await Find(licence.HolderIin!)).Id);
        Assert.Equal(licence.Id, Assert.Single(await Find("гани кожаб")).Id);
        Assert.Equal(licence.Id, Assert.Single(await Find("КОЖАБЕКОВ")).Id);
        Assert.Empty(await Find("Жоқ мұндай"));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(
            a => a.PersonId == licence.PersonId && a.Action == nameof(FindLicences) && a.Verb == AuditVerb.Viewed, Token)));
    }

    [Fact]
    public async Task FindLicences_PageByPage_ShowsEachOnce()
    {
        for (var i = 0; i < 5; i++)
        {
            await app.Licence(await app.Person("Беттеуов"), Category.B);
        }

        var seen = new List<Guid>();
        long? below = null;
        do
        {
            var page = (await app.Send(new FindLicences("беттеуов", Below: below, Size: 2), LicenceApp.Decider)).Value;
            seen.AddRange(page.Lines.Select(l => l.Id));
            below = page.Next;
        }
        while (below is not null);

        Assert.Equal((5, 5), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task FindLicences_WithoutWords_ListsTheOwnOffice()
    {
        var licence = await app.Licence(await app.Person(), Category.B);

        Assert.Equal(licence.Id, (await app.Send(new FindLicences(), LicenceApp.Intake)).Value.Lines[0].Id);
        Assert.Empty((await app.Send(new FindLicences(), Actors.At(Actors.Almaty, "KZ-ALA", "Бөтен", Roles.IntakeOfficer))).Value.Lines);
        Assert.Contains((await app.Send(new FindLicences(), Actors.With("Куратор", Roles.Supervisor))).Value.Lines, l => l.Id == licence.Id);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindLicences(), Actors.With("Auditor", Roles.Auditor))).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new FindLicences(Size: 101), LicenceApp.Intake)).Failure);
    }

    [Fact]
    public async Task FindLicences_ByStatus_AgreesWithTheLicence()
    {
        var person = await app.Person("Мәртебеев");
        var first = await app.Licence(person, Category.B);
        var second = await app.Licence(person, Category.C);
        await app.Send(Withdrawals.Of(person.Id, app.Today, app.Today.AddDays(5)), LicenceApp.Decider);

        Assert.Equal(first.Id, Assert.Single(await Find("Мәртебеев", LicenceStatus.Replaced)).Id);
        Assert.Equal(second.Id, Assert.Single(await Find("Мәртебеев", LicenceStatus.Withdrawn)).Id);
        Assert.Empty(await Find("Мәртебеев", LicenceStatus.Valid));
        app.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Equal(second.Id, Assert.Single(await Find("Мәртебеев", LicenceStatus.Valid)).Id);
        app.Clock.Advance(TimeSpan.FromDays(-5));
    }

    [Fact]
    public async Task ShowLicence_ByOffice_ShowsHistoryAndIsAudited()
    {
        var licence = await app.Licence(await app.Person(), Category.B);

        var sheet = (await app.Send(new ShowLicence(licence.Id), LicenceApp.Intake)).Value;

        Assert.Equal([LicenceHappening.HandedOver, LicenceHappening.Produced], sheet.History.Select(h => h.What));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.PersonId == licence.PersonId && a.Action == nameof(ShowLicence), Token)));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowLicence(Guid.CreateVersion7()), LicenceApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowLicence(licence.Id), Actors.With("Admin", Roles.Administrator))).Failure);
    }

    [Fact]
    public async Task ReportLost_Valid_MarksItAndSecondIsTold()
    {
        var licence = await app.Licence(await app.Person(), Category.B);

        var result = await app.Send(new ReportLost(licence.Id, licence.Version, "Вокзалда, кеше"), LicenceApp.Intake);

        Assert.True(result.IsOk);
        var sheet = (await app.Send(new ShowLicence(licence.Id), LicenceApp.Intake)).Value;
        Assert.Equal((LicenceStatus.Lost, "Вокзалда, кеше"), (sheet.Status, sheet.History[0].Words));
        var conflict = Assert.IsType<Failure.Conflict>((await app.Send(new ReportLost(licence.Id, licence.Version, "w"), LicenceApp.Decider)).Failure);
        Assert.Equal(LicenceApp.Intake.Name, conflict.ByName);
        Assert.Equal("licence-not-valid", Assert.IsType<Failure.Refused>((await app.Send(new ReportLost(licence.Id, sheet.Version, "w"), LicenceApp.Decider)).Failure).Problem.Code);
    }

    [Fact]
    public async Task ReportLost_WrongRoleOrWordsOrUnknown_IsRefused()
    {
        var (id, intake) = (Guid.CreateVersion7(), LicenceApp.Intake);

        Assert.IsType<Failure.NotAllowed>((await app.Send(new ReportLost(id, 1, "w"), LicenceApp.Examiner)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new ReportLost(id, 1, ""), intake)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ReportLost(id, 1, "w"), intake)).Failure);
    }

    [Fact]
    public async Task NoteRestrictions_OutOfOrderOrUnknownOrEnded_IsHandled()
    {
        var about = await app.Case(await app.Person(), Category.B);
        var version = await app.VersionOf(about.Id);

        Assert.True((await app.Send(new NoteRestrictions(about.Id, version, ["hearing-aid", "glasses"]), LicenceApp.Intake)).IsOk);
        Assert.Equal(["glasses", "hearing-aid"], (await app.Send(new ShowExams(about.Id), LicenceApp.Intake)).Value.Restrictions);
        Assert.Equal("DL.unknown-restriction", Assert.IsType<Failure.Invalid>((await app.Send(new NoteRestrictions(about.Id, version, ["wings"]), LicenceApp.Intake)).Failure).Errors[0].Code);
        await app.Theory(about.Id, right: 0);
        Assert.Equal("case-not-in-review", Assert.IsType<Failure.Refused>((await app.Send(new NoteRestrictions(about.Id, await app.VersionOf(about.Id), []), LicenceApp.Intake)).Failure).Problem.Code);
    }

    [Fact]
    public async Task Print_SheetDayAndCard_AreFiles()
    {
        var licence = await app.Licence(await app.Person(), Category.B);

        var sheet = (await app.Send(new PrintExamSheet(licence.CaseId), LicenceApp.Examiner)).Value;
        var day = (await app.Send(new PrintExamDay(), LicenceApp.Examiner)).Value;
        var card = (await app.Send(new PrintLicence(licence.Id, "https://x/verify"), LicenceApp.Intake)).Value;

        Assert.All([sheet, day, card], paper => Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(paper.Pdf, 0, 5)));
        Assert.Equal($"exam-sheet-{licence.CaseNumber}.pdf", sheet.FileName);
        await app.Send(new ReportLost(licence.Id, licence.Version, "w"), LicenceApp.Intake);
        Assert.IsType<Failure.Refused>((await app.Send(new PrintLicence(licence.Id, "https://x/verify"), LicenceApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintLicence(licence.Id, "https://x/verify"), LicenceApp.Examiner)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintExamSheet(Guid.CreateVersion7()), LicenceApp.Examiner)).Failure);
    }

    [Fact]
    public async Task PeopleMerged_ToldTwice_MovesEverythingOnce()
    {
        var (kept, merged) = (await app.Person(), await app.Person());
        var licence = await app.Licence(merged, Category.B);
        await app.Send(Withdrawals.Of(merged.Id, app.Today, app.Today.AddMonths(1)), LicenceApp.Decider);
        await app.Send(Withdrawals.Of(kept.Id, app.Today, app.Today.AddMonths(1)), LicenceApp.Decider);

        await Tell(new PeopleMerged(kept.Id, merged.Id));
        await Tell(new PeopleMerged(kept.Id, merged.Id));

        Assert.Equal(kept.Id, (await app.Send(new ShowLicence(licence.Id), LicenceApp.Decider)).Value.PersonId);
        Assert.Equal(1, await app.Read<DriverLicencesDb, int>(db => db.Withdrawals.CountAsync(w => w.PersonId == kept.Id, Token)));
        Assert.True(await app.Read<DriverLicencesDb, bool>(db => db.Attempts.AnyAsync(a => a.PersonId == kept.Id, Token)));
    }

    private Task<int> Tell(PeopleMerged happened) => app.Read<DriverLicencesDb, int>(async db =>
    {
        await new FollowMergedPerson(db).Handle(happened, new UseCase(Actor.System, DateTime.UnixEpoch, null, null), Token);
        return await db.SaveChangesAsync(Token);
    });

    private async Task<IReadOnlyList<LicenceLine>> Find(string text, LicenceStatus? status = null) =>
        (await app.Send(new FindLicences(text, status), LicenceApp.Decider)).Value.Lines;
}
