using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Licensing.Platform.Data;

/// <summary>How long a use case waits for the database: its statements and its commit, added up.</summary>
internal sealed class DatabaseTime
{
    private static readonly AsyncLocal<DatabaseTime?> Current = new();

    private long ticks;

    public static IInterceptor Interceptor { get; } = new Statements();

    public TimeSpan Taken => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    /// <summary>What this flow of control does from now on counts here; a use case within another one has its own.</summary>
    public static DatabaseTime Begin() => Current.Value = new DatabaseTime();

    /// <summary>Counts until it is disposed of.</summary>
    public static Measured Measure() => new(Stopwatch.GetTimestamp());

    private static void Add(TimeSpan took)
    {
        if (Current.Value is { } current)
        {
            Interlocked.Add(ref current.ticks, took.Ticks);
        }
    }

    internal readonly struct Measured(long started) : IDisposable
    {
        public void Dispose() => Add(Stopwatch.GetElapsedTime(started));
    }

    private sealed class Statements : DbCommandInterceptor
    {
        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Add(eventData.Duration);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Add(eventData.Duration);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
        {
            Add(eventData.Duration);
            return ValueTask.FromResult(result);
        }
    }
}
