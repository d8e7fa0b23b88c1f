using System.Data.Common;
using System.Diagnostics;
using Licensing.Demo.Mass;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>Rows that a use case wrote, copied by bare bulk insert into empty tables of the same shape, keys and indexes included: what the database alone takes.</summary>
internal static class BareTables
{
    /// <summary>Seconds of the copy, in one transaction.</summary>
    public static async Task<double> Write(BenchApp app, IReadOnlyList<(DbContext Context, Type Type, List<object> Rows)> tables)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        var mappers = tables.Select(t => new RowMapper(t.Context.Model.FindEntityType(t.Type)!)).ToList();
        await Execute(connection, "CREATE SCHEMA IF NOT EXISTS bare");
        foreach (var mapper in mappers)
        {
            await Execute(connection, $"CREATE TABLE IF NOT EXISTS bare.\"{mapper.Table.Name}\" (LIKE \"{mapper.Table.Schema}\".\"{mapper.Table.Name}\" INCLUDING ALL)");
        }

        var whole = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (mapper, table) in mappers.Zip(tables))
        {
            await app.Services.GetRequiredService<IDatabaseProvider>().WriteRows(
                connection, transaction, mapper.Table with { Schema = "bare" }, table.Rows.Select(mapper.Row), CancellationToken.None);
        }

        await transaction.CommitAsync();
        return whole.Elapsed.TotalSeconds;
    }

    private static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
