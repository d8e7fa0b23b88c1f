using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Intake;

/// <summary>The refusal to accept documents (C-3.2).</summary>
public sealed class RefuseToAcceptTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RefuseToAccept_DocumentMissing_NamesItUnderANumberOfItsOwn()
    {
        var draft = await Incomplete();

        var refused = (await app.Send(new RefuseToAccept(draft, 2), IntakeApp.Officer)).Value;
        var again = (await app.Send(new RefuseToAccept(draft, 2), IntakeApp.Officer)).Value;

        Assert.Equal([new MissingDocument("identity-document", "4(2)")], refused.Missing);
        Assert.NotEqual(refused.Number, again.Number);
        var kept = await app.Read(db => db.IntakeRefusals.SingleAsync(r => r.Id == refused.Id, Token));
        Assert.Equal((draft, "362-2007", IntakeApp.Officer.Name), (kept.DraftId, kept.Edition, kept.ByName));
    }

    [Fact]
    public async Task RefuseToAccept_ItsCode_VerifiesTheReceipt()
    {
        var refused = (await app.Send(new RefuseToAccept(await Incomplete(), 2), IntakeApp.Officer)).Value;

        var paper = (await app.Send(new VerifyPaper(CasePaperCode.NotAccepted(refused.Id)), Actor.Public)).Value;

        Assert.Equal(("paper.not-accepted", $"{refused.Number}", true), (paper.KindKey, paper.Number, paper.IsValid));
    }

    [Fact]
    public async Task RefuseToAccept_TakenUpAgain_TheSameDataBecomeACase()
    {
        var draft = await Incomplete();
        await app.Send(new RefuseToAccept(draft, 2), IntakeApp.Officer);
        app.Clock.Advance(TimeSpan.FromDays(1));

        var sheet = (await app.Send(new ShowDraft(draft), IntakeApp.Colleague)).Value;
        var whole = sheet.Content with { Documents = [.. sheet.Content.Documents, new PresentedDocument("identity-document") { Presented = true }] };
        var saved = (await app.Send(new SaveDraft(draft, sheet.Version, whole), IntakeApp.Colleague)).Value;
        var accepted = await app.Send(new AcceptDraft(draft, saved.Version), IntakeApp.Colleague);

        Assert.Single(sheet.Refusals);
        Assert.True(accepted.IsOk);
        app.Clock.Advance(TimeSpan.FromDays(-1));
    }

    [Fact]
    public async Task RefuseToAccept_NothingMissing_IsRefused()
    {
        var result = await app.Send(new RefuseToAccept(await app.PackageDraft(), 2), IntakeApp.Officer);

        Assert.Equal("nothing-missing", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task RefuseToAccept_ActWithoutReceipt_RestsOnTheGroundOfMissingDocuments()
    {
        var draft = await app.PackageDraft(c => c with { Documents = [] }, IntakeApp.WithoutReceipt);

        var result = await app.Send(new RefuseToAccept(draft, 2), IntakeApp.Officer);

        Assert.NotEmpty(result.Value.Missing);
        var sheet = await app.Send(new ShowIntakeRefusal(result.Value.Id), IntakeApp.Officer);
        Assert.Equal("5", sheet.Value.GroundClause);
    }

    [Fact]
    public async Task RefuseToAccept_NoApplicantYet_NamesTheField()
    {
        var (draft, _) = await app.Draft(new DraftContent { Facts = """{"rooms":["library"]}""" });

        var result = await app.Send(new RefuseToAccept(draft, 2), IntakeApp.Officer);

        Assert.Contains(Assert.IsType<Failure.Invalid>(result.Failure).Errors, e => e.Code == "applicant-needed");
    }

    [Fact]
    public async Task RefuseToAccept_AcceptedAlready_IsRefused()
    {
        var draft = await app.PackageDraft();
        await app.Send(new AcceptDraft(draft, 2), IntakeApp.Officer);

        var result = await app.Send(new RefuseToAccept(draft, 3), IntakeApp.Officer);

        Assert.Equal("draft-accepted", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task RefuseToAccept_Supervisor_IsNotAllowed()
    {
        var result = await app.Send(new RefuseToAccept(await Incomplete(), 2), Actors.With("Supervisor", Roles.Supervisor));

        Assert.IsType<Failure.NotAllowed>(result.Failure);
    }

    private Task<Guid> Incomplete() => app.PackageDraft(c => c with { Documents = [c.Documents[0]] });
}
