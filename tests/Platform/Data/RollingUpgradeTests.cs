using Licensing.Platform.Data;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Data;

/// <summary>Issue 9, rolling upgrade: a newer version may add to the database while older nodes serve; what takes something away stops them.</summary>
public sealed class RollingUpgradeTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("20990101000000_ExpandPeople", true)]
    [InlineData("20990101000000_ContractPeople", false)]
    [InlineData("20990101000000_People", false)]
    public async Task Database_OfANewerVersion_FitsOnlyWhereItWasAddedTo(string migration, bool fits)
    {
        await Write("INSERT INTO kernel.migrations (\"MigrationId\", \"ProductVersion\") VALUES ({0}, '10.0')", migration);

        var (behind, beyond) = await app.Provider.GetRequiredService<DatabaseUpgrade>().Look(Token);

        await Write("DELETE FROM kernel.migrations WHERE \"MigrationId\" = {0}", migration);
        Assert.Empty(behind);
        Assert.Equal(fits ? [] : [$"kernel: {migration}"], beyond);
    }

    private Task<int> Write(string sql, string migration) => app.Tamper<KernelDb, int>(db => db.Database.ExecuteSqlRawAsync(sql, [migration], Token));
}
