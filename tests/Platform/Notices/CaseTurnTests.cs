using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Tests.Platform.Cases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.Platform.Notices;

/// <summary>One use case is one turn, and what is in the applicant's hands is not told as ready.</summary>
public sealed class CaseTurnTests(NoticesApp app) : IClassFixture<NoticesApp>
{
    [Fact]
    public async Task CaseMoved_LastStepClosedAndGrantedInOneUseCase_IsReadyOnce()
    {
        var made = await app.Stored((await app.Accepted(withStep: true)).Id);
        var (before, now) = (made.EventCount, made.FiledAt);
        Assert.Null(made.CloseStep(DeskFlow.Examined, "passed", passed: true, null, CasesApp.Examiner.Officer, now));
        Assert.Null(made.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes: false, CasesApp.Decider.Officer, now));

        var moved = Assert.Single(Moves(made, before));

        Assert.Equal((CaseTurn.Ready, nameof(CaseHappening.GrantDecided)), (moved.Turn, made.Events.Single(e => e.Ordinal == moved.Ordinal).Type));
    }

    [Fact]
    public async Task CaseMoved_GrantedAndHandedOverInOneUseCase_IsNoTurn()
    {
        var made = await app.Stored((await app.Accepted()).Id);
        var (before, now) = (made.EventCount, made.FiledAt);
        Assert.Null(made.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes: false, CasesApp.Decider.Officer, now));
        Assert.Null(made.HandOver(1, made.ApplicantName, CasesApp.Intake.Officer, now));

        Assert.Empty(Moves(made, before));
    }

    [Fact]
    public async Task Decide_HandedOverBeforeTheOutboxIsRead_TellsNothing()
    {
        var made = await app.Accepted(person: NoticesApp.Reachable(NoticesApp.NewPhone()));
        await app.Add<KernelDb>(new OutboxMessage { At = made.FiledAt, Type = typeof(CaseAccepted).FullName!, Payload = CaseJson.Write<object>(AcceptedOf(made)) });
        await app.Decide(made.Id, DecisionKind.Grant);
        var version = (await app.Stored(made.Id)).Version;
        Assert.True((await app.Send(new HandOverCase(made.Id, version, CollectorKind.Holder, made.ApplicantName, "ЖК № 012345678", "Алыстан келді"), CasesApp.Intake)).IsOk);

        await app.Listen();

        Assert.Empty(await app.About(made.Number));
    }

    // The setting alone, at a working office, must not keep codes on a public page.
    [Theory]
    [InlineData(false, true, false)]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    public void AreCaught_OnlyInDemoMode(bool demo, bool? set, bool caught)
    {
        var senders = new NoticeSenders(
            Options.Create(new NoticeOptions { Catch = set }), Options.Create(new DatabaseOptions { Demo = demo }), null!, null!, NullLogger<NoticeSenders>.Instance);

        Assert.Equal(caught, senders.AreCaught);
    }

    private static CaseAccepted AcceptedOf(Case made) => new(made.Id, made.Number, made.Service, made.Edition, made.PersonId, made.OfficeId, made.FiledAt, made.DueAt);

    private static List<CaseMoved> Moves(Case made, int before) => [.. made.Events.Where(e => e.Ordinal > before).Select(e => CaseMoved.Of(e, made)).OfType<CaseMoved>()];
}
