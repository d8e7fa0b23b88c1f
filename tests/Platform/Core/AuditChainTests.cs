using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Core;

public sealed class AuditChainTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await app.Add<KernelDb>([.. Enumerable.Range(1, 30).Select(i => Row($"row {i}", app.Clock.Now.UtcDateTime))]);
        await app.Send(new SealAudit(), Actor.System);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Verify_UntouchedTrail_IsWhole()
    {
        var verdict = await Verdict();

        Assert.Null(verdict.Break);
        Assert.Equal(30, verdict.Sealed);
    }

    [Fact]
    public async Task Verify_RowNotSealedYet_IsCountedWithItsAge()
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Add<KernelDb>(Row("late", app.Clock.Now.UtcDateTime));

        var verdict = await Verdict();

        Assert.Equal((1L, (DateTime?)app.Clock.Now.UtcDateTime), (verdict.Unsealed, verdict.OldestUnsealed));
    }

    [Fact]
    public async Task Seal_RowThatAppearedOutOfOrder_IsSealedToo()
    {
        await app.Add<KernelDb>(Row("late", app.Clock.Now.UtcDateTime.AddMinutes(-20)));

        Assert.Equal(1, (await app.Send(new SealAudit(), Actor.System)).Value);
        Assert.Null((await Verdict()).Break);
    }

    [Fact]
    public async Task Verify_RowWasChanged_NamesIt()
    {
        var id = await Tenth();
        await app.Tamper<KernelDb, int>(db => db.Audit.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.UserName, "another"), Token));

        Assert.Equal(new AuditBreak(AuditFault.Changed, 10, id), (await Verdict()).Break);
    }

    [Fact]
    public async Task Verify_RowWasRemoved_NamesIt()
    {
        var id = await Tenth();
        await app.Tamper<KernelDb, int>(db => db.Audit.Where(a => a.Id == id).ExecuteDeleteAsync(Token));

        Assert.Equal(new AuditBreak(AuditFault.Removed, 10, id), (await Verdict()).Break);
    }

    [Fact]
    public async Task Verify_LinkWasRemoved_SaysWhere()
    {
        await app.Tamper<KernelDb, int>(db => db.Seals.Where(s => s.Position == 10).ExecuteDeleteAsync(Token));

        Assert.Equal(AuditFault.LinkMissing, (await Verdict()).Break?.Fault);
    }

    [Fact]
    public async Task Verify_TwoRowsSwappedTheirPlaces_IsFound()
    {
        var rows = await app.Read(db => db.Seals.Where(s => s.Position == 10 || s.Position == 11).OrderBy(s => s.Position).ToListAsync(Token));
        await app.Tamper<KernelDb, int>(db => db.Seals.Where(s => s.Position == 10).ExecuteUpdateAsync(s => s.SetProperty(x => x.RecordId, -1), Token));
        await app.Tamper<KernelDb, int>(db => db.Seals.Where(s => s.Position == 11).ExecuteUpdateAsync(s => s.SetProperty(x => x.RecordId, rows[0].RecordId), Token));
        await app.Tamper<KernelDb, int>(db => db.Seals.Where(s => s.Position == 10).ExecuteUpdateAsync(s => s.SetProperty(x => x.RecordId, rows[1].RecordId), Token));

        Assert.Equal((AuditFault.Changed, 10L), ((await Verdict()).Break!.Fault, (await Verdict()).Break!.Position));
    }

    private static AuditRecord Row(string subject, DateTime at) => new()
    {
        At = at, UserName = "Айгүл", OfficeId = Actors.Astana, Action = "Test", SubjectKind = "test", SubjectId = subject, Data = "{\"ә\":1}",
    };

    private async Task<AuditVerdict> Verdict() => (await app.Send(new VerifyAudit(), Actor.System)).Value;

    private Task<long> Tenth() => app.Read(db => db.Seals.Where(s => s.Position == 10).Select(s => s.RecordId).SingleAsync(Token));
}
