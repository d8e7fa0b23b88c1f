using Licensing.Data.SqlServer;
using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Data;

/// <summary>What the Data projects tell the platform about their databases.</summary>
public sealed class ProviderTests(OwnerApp app) : IClassFixture<OwnerApp>
{
    private static readonly CancellationToken Cancellation = CancellationToken.None;

    [Fact]
    public async Task Duplicate_OfAKey_IsFoundAndNamed()
    {
        var row = new DoneCommand { Key = Guid.NewGuid(), Action = "A", Result = "{}", At = new DateTime(2026, 11, 24, 5, 0, 0, DateTimeKind.Utc) };
        await app.Add<KernelDb>(row);

        var thrown = await Assert.ThrowsAsync<DbUpdateException>(() => app.Add<KernelDb>(row));

        var provider = app.Provider.GetRequiredService<IDatabaseProvider>();
        Assert.True(provider.IsDuplicateKey(thrown, out var constraint));
        Assert.Equal("PK_DoneCommands", constraint);
        Assert.False(provider.IsTransient(thrown));
    }

    [Fact]
    public async Task Connection_ToNowhere_IsTransient()
    {
        var provider = app.Provider.GetRequiredService<IDatabaseProvider>();
        await using var connection = provider.CreateConnection("Host=127.0.0.1;Port=1;Database=x;Username=x");
        if (provider.Name == "PostgreSql")
        {
            var thrown = await Assert.ThrowsAnyAsync<Exception>(() => connection.OpenAsync(Cancellation));
            Assert.True(provider.IsTransient(new InvalidOperationException("outer", thrown)));
        }
    }

    [Fact]
    public async Task Sequence_AskedTwice_Rises()
    {
        await using var scope = app.Provider.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        await session.Begin(Cancellation);

        var first = await session.Next("kernel", KernelDb.DraftNumbers, Cancellation);
        var second = await session.Next("kernel", KernelDb.DraftNumbers, Cancellation);

        Assert.Equal(first + 1, second);
    }

    [Fact]
    public async Task Upgrade_OfAnUpToDateDatabase_ChangesNothing()
    {
        var upgrade = app.Provider.GetRequiredService<DatabaseUpgrade>();
        var before = await Rows();

        await upgrade.Run(_ => { }, Cancellation);

        Assert.Empty((await upgrade.Look(Cancellation)).Behind);
        Assert.Equal(before, await Rows());
    }

    [Theory]
    [InlineData(2627, "Violation of PRIMARY KEY constraint 'PK_Cases'. Cannot insert duplicate key in object 'kernel.Cases'. The duplicate key value is (x).", "PK_Cases")]
    [InlineData(2601, "Cannot insert duplicate key row in object 'kernel.Cases' with unique index 'IX_Cases_Number'. The duplicate key value is (x).", "IX_Cases_Number")]
    public void DuplicateMessage_OfSqlServer_NamesTheConstraint(int number, string message, string constraint) =>
        Assert.Equal(constraint, SqlServerErrors.ConstraintIn(number, message));

    [Fact]
    public void QuartzTables_OfEveryProvider_AreFilledInAndInTheirOwnSchema() =>
        Assert.All(Discovery.Types<IDatabaseProvider>().Select(type => (IDatabaseProvider)Activator.CreateInstance(type)!), provider =>
        {
            var script = string.Join('\n', provider.QuartzTables());
            Assert.Contains("quartz.qrtz_triggers", script, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("{0}", script, StringComparison.Ordinal);
            Assert.DoesNotContain("{1}", script, StringComparison.Ordinal);
        });

    private Task<(int Offices, int Mci, int Holidays)> Rows() => app.Read(async db =>
        (await db.Offices.CountAsync(Cancellation), await db.Mci.CountAsync(Cancellation), await db.Holidays.CountAsync(Cancellation)));
}
