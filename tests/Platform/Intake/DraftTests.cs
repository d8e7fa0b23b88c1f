using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Intake;

public sealed class DraftTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartDraft_Twice_GivesTwoShortNumbers()
    {
        var first = await app.Send(new StartDraft(IntakeApp.WithReceipt), IntakeApp.Officer);
        var second = await app.Send(new StartDraft(IntakeApp.WithReceipt), IntakeApp.Officer);

        Assert.NotEqual(first.Value.Number, second.Value.Number);
        Assert.True(first.Value.Number > 1000);
    }

    [Fact]
    public async Task StartDraft_UnknownService_IsRefused()
    {
        var result = await app.Send(new StartDraft("ZZ"), IntakeApp.Officer);

        Assert.Equal("service-unknown", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task SaveDraft_HalfTyped_ComesBackOnAnotherMachineAsItWas()
    {
        var content = new DraftContent
        {
            Step = DraftSteps.Fee,
            NewPerson = new NewPersonEntry { Iin = "9001", Surname = "Омаров" },
            Facts = """{"rooms":[]}""",
            Payments = [new EnteredPayment(null, null, null, "Kaspi", null)],
            HalfTyped = new Dictionary<string, string> { ["applicant.birthDate"] = "01.0" },
        };

        var (id, _) = await app.Draft(content);
        var shown = (await app.Send(new ShowDraft(id), IntakeApp.Colleague)).Value;

        Assert.Equal(CaseJson.Write(content), CaseJson.Write(shown.Content));
        Assert.Equal((2, IntakeApp.Officer.Name), (shown.Version, shown.SavedByName));
    }

    [Fact]
    public async Task SaveDraft_ColleagueWasFirst_SaysWhoAndKeepsTheirs()
    {
        var (id, saved) = await app.Draft(new DraftContent { Facts = """{"abroad":true}""" });
        await app.Send(new SaveDraft(id, saved.Version, new DraftContent { Facts = """{"abroad":false}""" }), IntakeApp.Colleague);

        var late = await app.Send(new SaveDraft(id, saved.Version, new DraftContent()), IntakeApp.Officer);

        Assert.Equal(IntakeApp.Colleague.Name, Assert.IsType<Failure.Conflict>(late.Failure).ByName);
        Assert.Contains("false", (await app.Send(new ShowDraft(id), IntakeApp.Officer)).Value.Content.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveDraft_TwoAtOnce_OneWins()
    {
        var (id, saved) = await app.Draft(new DraftContent());

        var both = await Task.WhenAll(
            app.Send(new SaveDraft(id, saved.Version, new DraftContent { Step = DraftSteps.Fee }), IntakeApp.Officer),
            app.Send(new SaveDraft(id, saved.Version, new DraftContent { Step = DraftSteps.Facts }), IntakeApp.Colleague));

        Assert.Single(both, r => r.IsOk);
        Assert.Single(both, r => r.Failure is Failure.Conflict);
    }

    [Fact]
    public async Task ShowDraft_OfAnotherOffice_IsNotThere()
    {
        var (id, saved) = await app.Draft(new DraftContent());
        var stranger = Actors.At(Actors.Almaty, "KZ-ALA", "Stranger", Roles.IntakeOfficer);

        Assert.IsType<Failure.NotFound>((await app.Send(new ShowDraft(id), stranger)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new SaveDraft(id, saved.Version, new DraftContent()), stranger)).Failure);
    }

    [Fact]
    public async Task ShowDraft_Examiner_IsNotAllowed()
    {
        var (id, _) = await app.Draft(new DraftContent());

        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowDraft(id), Actors.With("Examiner", Roles.Examiner))).Failure);
    }

    [Fact]
    public async Task ShowDraft_WithApplicant_LeavesAViewOfTheirData()
    {
        var person = await app.AddPerson();
        var (id, _) = await app.Draft(IntakeApp.Package(person));

        await app.Send(new ShowDraft(id), IntakeApp.Colleague, "intake");

        var view = await app.Read(db => db.Audit.SingleAsync(a => a.PersonId == person && a.Verb == AuditVerb.Viewed, Token));
        Assert.Equal((IntakeApp.Colleague.Name, "intake", nameof(ShowDraft)), (view.UserName, view.Purpose, view.Action));
    }

    [Fact]
    public async Task ListDrafts_MineAndTheOffices_LastSavedFirst()
    {
        var me = Actors.With("Lister", Roles.IntakeOfficer);
        var (older, _) = await app.Draft(new DraftContent(), by: me);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var (newer, _) = await app.Draft(IntakeApp.Package(await app.AddPerson()), by: me);

        var mine = (await app.Send(new ListDrafts(Mine: true), me)).Value;
        var office = (await app.Send(new ListDrafts(), IntakeApp.Officer)).Value;
        var next = (await app.Send(new ListDrafts(Mine: true, Before: mine.Rows[0].SavedAt), me)).Value;

        Assert.Equal([newer, older], mine.Rows.Select(r => r.Id));
        Assert.StartsWith("Әбілқасымова", mine.Rows[0].ApplicantName, StringComparison.Ordinal);
        Assert.Equal(newer, office.Rows[0].Id);
        Assert.Equal([older], next.Rows.Select(r => r.Id));
    }
}
