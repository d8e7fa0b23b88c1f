using System.Globalization;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.Platform.Core;

/// <summary>The root of every day stands outside the database, and an outsider checks a copy of the log against it (C-10: the trail can be trusted).</summary>
public sealed class AuditRootTests : IAsyncLifetime
{
    private readonly TestApp app = new();
    private readonly string file = Path.Combine(Path.GetTempPath(), $"roots-{Guid.NewGuid():N}.txt");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await Write(20);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(file);
        return app.DisposeAsync();
    }

    [Fact]
    public async Task Take_DayIsNotOver_TakesNothing()
    {
        await Take();

        Assert.Empty((await Roots()).Roots);
    }

    // The day closes at midnight of UTC+05:00: what is sealed from then on is of the next day.
    [Fact]
    public async Task Take_DayIsOver_IsItsLastLinkOnceHoweverOftenAsked()
    {
        app.Clock.Now = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.FromHours(5));
        await Write(5);
        await Take();
        await Take();

        var root = Assert.Single((await Roots()).Roots);
        Assert.Equal((new DateOnly(2026, 11, 24), 20L), (root.Day, root.Position));
        Assert.Equal(await app.Read(db => db.Seals.Where(s => s.Position == 20).Select(s => s.Hash).SingleAsync(Token)), root.Hash);
        Assert.Null((await Checked(await Copy(), RootsFile.Line(root))).Fault);
    }

    [Fact]
    public async Task Append_EveryDay_AddsALineAndNeverTwice()
    {
        await Days(3);

        Assert.True(await Append());
        Assert.True(await Append());
        Assert.Equal((await Roots()).Roots.Reverse().Select(RootsFile.Line), await File.ReadAllLinesAsync(file, Token));
    }

    [Fact]
    public async Task Append_FileSaysSomethingElse_IsAnAlarmAndStays()
    {
        await Days(2);
        Assert.True(await Append());
        var before = await File.ReadAllTextAsync(file, Token);
        await app.Tamper<KernelDb, int>(db => db.Roots.ExecuteUpdateAsync(s => s.SetProperty(r => r.Hash, AuditChain.Root), Token));

        Assert.False(await Append());
        Assert.Equal(before, await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task Check_WholeCopy_FitsEveryRoot()
    {
        await Days(3);

        var verdict = await Checked(await Copy(), await Lines());

        Assert.Equal((3, null), (verdict.Roots, verdict.Fault));
    }

    // A letter changed, a line gone, two swapped, the end cut off, another row in its place with all hashes worked out anew: each is found.
    [Theory]
    [InlineData("letter", "row 5 was changed, or stood elsewhere")]
    [InlineData("gone", "line 5 is not row 5 of the chain")]
    [InlineData("swapped", "line 5 is not row 5 of the chain")]
    [InlineData("cut", "the copy ends at row 10: 2 of 2 roots lie behind it")]
    [InlineData("forged", "the log up to row 20 is another one than on 2026-11-24")]
    public async Task Check_TouchedCopy_SaysWhere(string how, string said)
    {
        await Days(2);
        var (lines, roots) = ((await Copy()).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList(), await Lines());
        switch (how)
        {
            case "letter": lines[4] = lines[4].Replace("row 5", "row 6", StringComparison.Ordinal); break;
            case "gone": lines.RemoveAt(4); break;
            case "swapped": (lines[4], lines[5]) = (lines[5], lines[4]); break;
            case "cut": lines.RemoveRange(10, lines.Count - 10); break;
            default:
                await app.Tamper<KernelDb, int>(db => db.Audit.Where(a => a.SubjectId == "row 5").ExecuteUpdateAsync(s => s.SetProperty(a => a.UserName, "another"), Token));
                await app.Tamper<KernelDb, int>(db => db.Seals.ExecuteDeleteAsync(Token));
                await app.Send(new SealAudit(), Actor.System);
                lines = [.. (await Copy()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
                break;
        }

        Assert.Equal(said, (await Checked(string.Join('\n', lines), roots)).Fault);
    }

    private static async Task<CopyVerdict> Checked(string copy, params string[] roots) => await AuditCopy.Check(new StringReader(copy), roots, Token);

    private async Task Days(int count)
    {
        for (var day = 1; day <= count; day++)
        {
            app.Clock.Now = new DateTimeOffset(2026, 11, 24 + day, 0, 5, 0, TimeSpan.FromHours(5));
            await Take();
            await Write(3);
        }
    }

    private async Task Write(int rows)
    {
        var at = app.Clock.Now.UtcDateTime;
        await app.Add<KernelDb>([.. Enumerable.Range(1, rows).Select(i => new AuditRecord
        {
            At = at, UserName = "Айгүл", OfficeId = Actors.Astana, Action = "Test", SubjectKind = "test", SubjectId = string.Create(CultureInfo.InvariantCulture, $"row {i}"),
        })]);
        await app.Send(new SealAudit(), Actor.System);
    }

    private async Task Take() => Assert.True((await app.Send(new TakeAuditRoot(), Actor.System)).IsOk);

    private async Task<AuditRootPage> Roots() => (await app.Send(new ListAuditRoots(), Actor.Public)).Value;

    private async Task<string[]> Lines() => [.. (await Roots()).Roots.Select(RootsFile.Line)];

    private Task<string> Copy() => app.Read(async db =>
    {
        var to = new StringWriter();
        await AuditCopy.Write(db, to, Token);
        return to.ToString();
    });

    private Task<bool> Append() => app.Read(db => new RootsFile(db, Options.Create(new AuditOptions { RootsFile = file }), NullLogger<RootsFile>.Instance).Append(Token));
}
