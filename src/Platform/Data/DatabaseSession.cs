using System.Data.Common;
using Licensing.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Data;

/// <summary>One connection and at most one transaction for all contexts of a scope.</summary>
public sealed class DatabaseSession(IDatabaseProvider provider, IOptions<DatabaseOptions> options) : IAsyncDisposable
{
    private readonly List<DbContext> contexts = [];
    private DbConnection? connection;
    private DbTransaction? transaction;

    /// <summary>The database's peculiarities.</summary>
    public IDatabaseProvider Provider => provider;

    /// <summary>Contexts made in this scope, in order.</summary>
    public IReadOnlyList<DbContext> Contexts => contexts;

    /// <summary>The connection, closed until somebody needs it.</summary>
    public DbConnection Connection => connection ??= provider.CreateConnection(options.Value.ConnectionString);

    /// <summary>Opens the connection and begins the transaction that every context of the scope joins.</summary>
    public async Task Begin(CancellationToken cancellation)
    {
        await Connection.OpenAsync(cancellation);
        transaction = await Connection.BeginTransactionAsync(cancellation);
        foreach (var context in contexts)
        {
            await context.Database.UseTransactionAsync(transaction, cancellation);
        }
    }

    /// <summary>Makes a context on the shared connection.</summary>
    public TContext Create<TContext>()
        where TContext : DbContext
    {
        var context = (TContext)ContextMaker.Make(typeof(TContext), provider, Connection, options.Value);
        context.Database.AutoSavepointsEnabled = false;
        if (transaction is not null)
        {
            context.Database.UseTransaction(transaction);
        }

        contexts.Add(context);
        return context;
    }

    /// <summary>Saves every context, raising the versions of what changed.</summary>
    public async Task Save(CancellationToken cancellation)
    {
        foreach (var context in contexts)
        {
            foreach (var entry in context.ChangeTracker.Entries<IVersioned>())
            {
                if (entry.State is EntityState.Added or EntityState.Modified)
                {
                    entry.Entity.Version++;
                }
            }

            await context.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Lets every context forget what was saved, so that a use case that writes very many rows part by part does not hold them all.</summary>
    public void Forget()
    {
        foreach (var context in contexts)
        {
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>Commits.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        await transaction!.CommitAsync(cancellation);
        await transaction.DisposeAsync();
        transaction = null;
        foreach (var context in contexts)
        {
            await context.Database.UseTransactionAsync(null, cancellation);
        }
    }

    /// <summary>Next value of a sequence; gaps are possible, repetition is not.</summary>
    public async Task<long> Next(string schema, string sequence, CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = provider.NextValueSql(schema, sequence);
        command.Transaction = transaction;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>So many values of a sequence in one round trip.</summary>
    public async Task<IReadOnlyList<long>> Next(string schema, string sequence, int count, CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = string.Join(';', Enumerable.Repeat(provider.NextValueSql(schema, sequence), count));
        command.Transaction = transaction;
        var values = new List<long>(count);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        do
        {
            while (await reader.ReadAsync(cancellation))
            {
                values.Add(Convert.ToInt64(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        while (await reader.NextResultAsync(cancellation));
        return values;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }
}
