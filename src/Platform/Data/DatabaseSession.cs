using System.Data;
using System.Data.Common;
using Licensing.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Data;

/// <summary>One connection and at most one transaction for all contexts of a scope.</summary>
public sealed class DatabaseSession(IDatabaseProvider provider, IOptions<DatabaseOptions> options) : IAsyncDisposable
{
    private readonly List<DbContext> contexts = [];
    private readonly Dictionary<(string Schema, string Sequence), Queue<long>> ahead = [];
    private DbConnection? connection;
    private DbTransaction? transaction;
    private string? secondary;

    /// <summary>The database's peculiarities.</summary>
    public IDatabaseProvider Provider => provider;

    /// <summary>Contexts made in this scope, in order.</summary>
    public IReadOnlyList<DbContext> Contexts => contexts;

    /// <summary>The connection, closed until somebody needs it.</summary>
    public DbConnection Connection => connection ??= provider.CreateConnection(secondary ?? options.Value.ConnectionString);

    /// <summary>Sends everything of this scope to the readable secondary; before anything asked for the connection. Nothing can be written then.</summary>
    /// <exception cref="InvalidOperationException">There is a connection already.</exception>
    public void ReadFrom(Secondary copy) => secondary = connection is null ? copy.ConnectionString : throw new InvalidOperationException("The scope has its connection already.");

    /// <summary>The transaction, where one has begun.</summary>
    public DbTransaction? Transaction => transaction;

    /// <summary>Whether a context has something to save.</summary>
    public bool HasChanges => contexts.Exists(context => context.ChangeTracker.HasChanges());

    /// <summary>Opens the connection; every statement stands for itself until a transaction begins.</summary>
    public Task Open(CancellationToken cancellation) => Connection.OpenAsync(cancellation);

    /// <summary>Opens the connection and begins the transaction that every context of the scope joins.</summary>
    public async Task Begin(CancellationToken cancellation)
    {
        if (Connection.State == ConnectionState.Closed)
        {
            await Connection.OpenAsync(cancellation);
        }

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
            // What changed is looked for once: every look compares every value of every row at hand.
            var tracker = context.ChangeTracker;
            tracker.DetectChanges();
            tracker.AutoDetectChangesEnabled = false;
            foreach (var entry in tracker.Entries<IVersioned>())
            {
                if (entry.State is EntityState.Added or EntityState.Modified)
                {
                    entry.Property(nameof(IVersioned.Version)).CurrentValue = entry.Entity.Version + 1;
                }
            }

            try
            {
                await context.SaveChangesAsync(cancellation);
            }
            finally
            {
                tracker.AutoDetectChangesEnabled = true;
            }
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

    /// <summary>Commits what was begun; what stood for itself is kept already.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        if (transaction is null)
        {
            return;
        }

        using (DatabaseTime.Measure())
        {
            await transaction.CommitAsync(cancellation);
        }

        await transaction.DisposeAsync();
        transaction = null;
        foreach (var context in contexts)
        {
            await context.Database.UseTransactionAsync(null, cancellation);
        }
    }

    /// <summary>Next value of a sequence; gaps are possible, repetition is not.</summary>
    public async Task<long> Next(string schema, string sequence, CancellationToken cancellation) => (await Next(schema, sequence, 1, cancellation))[0];

    /// <summary>So many values of a sequence in one round trip; none where they were fetched ahead.</summary>
    public async Task<IReadOnlyList<long>> Next(string schema, string sequence, int count, CancellationToken cancellation)
    {
        if (!ahead.TryGetValue((schema, sequence), out var kept))
        {
            ahead[(schema, sequence)] = kept = new Queue<long>();
        }

        if (count > kept.Count)
        {
            await Ahead([new(schema, sequence, count - kept.Count)], cancellation);
        }

        return [.. Enumerable.Range(0, count).Select(_ => kept.Dequeue())];
    }

    /// <summary>Fetches values of several sequences in one round trip for a use case that will ask for all of them; what it does not ask for leaves a gap.</summary>
    public async Task Ahead(IReadOnlyList<SequenceValues> wanted, CancellationToken cancellation)
    {
        var each = wanted.SelectMany(w => Enumerable.Repeat((w.Schema, w.Sequence), w.Count)).ToList();
        await using var command = Connection.CreateCommand();
        command.CommandText = string.Join(';', each.Select(e => provider.NextValueSql(e.Schema, e.Sequence)));
        command.Transaction = transaction;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        foreach (var sequence in each)
        {
            await reader.ReadAsync(cancellation);
            ahead.TryAdd(sequence, new Queue<long>());
            ahead[sequence].Enqueue(Convert.ToInt64(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
            await reader.NextResultAsync(cancellation);
        }
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

/// <summary>So many values of a sequence.</summary>
public sealed record SequenceValues(string Schema, string Sequence, int Count);
