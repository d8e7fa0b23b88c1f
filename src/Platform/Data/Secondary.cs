using System.Data.Common;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Data;

/// <summary>
/// A query that may be answered by a copy of the database that is some seconds behind: reports, indicators, figures and the status that the public asks for. With
/// <c>Database:ReadOnlyConnectionString</c> it goes there, and the page says so when the copy is behind.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayLagAttribute : Attribute;

/// <summary>
/// The readable secondary of the database, where there is one: how far behind it is, looked at now and then and not at every query. While it does not answer, queries go to the
/// primary: a report is worth waiting for a little, and no reason for an error.
/// </summary>
public sealed class Secondary(IDatabaseProvider provider, IOptions<DatabaseOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim looking = new(1, 1);
    private volatile Look? last;

    /// <summary>Its connection string; none where there is no secondary.</summary>
    public string? ConnectionString => options.Value.ReadOnlyConnectionString is { Length: > 0 } text ? text : null;

    /// <summary>Until when what it knows is whole, where it is behind by more than <see cref="DatabaseOptions.ToldWhenBehind"/>; otherwise nothing.</summary>
    public async Task<DateTimeOffset?> BehindSince(CancellationToken cancellation) =>
        ConnectionString is not null && await Now(cancellation) is { Lag: { } lag } look && lag > options.Value.ToldWhenBehind ? look.At - lag : null;

    /// <summary>Whether queries can go there: it answers, and is not so far behind that nobody is served by it.</summary>
    public async Task<bool> Answers(CancellationToken cancellation) =>
        ConnectionString is not null && await Now(cancellation) is { Lag: { } lag } && lag <= options.Value.MostBehind;

    /// <inheritdoc/>
    public void Dispose() => looking.Dispose();

    private async Task<Look> Now(CancellationToken cancellation)
    {
        if (last is { } known && clock.GetUtcNow() - known.At < LooksAgainAfter)
        {
            return known;
        }

        await looking.WaitAsync(cancellation);
        try
        {
            return last is { } meanwhile && clock.GetUtcNow() - meanwhile.At < LooksAgainAfter ? meanwhile : last = new Look(clock.GetUtcNow(), await Measure(cancellation));
        }
        finally
        {
            looking.Release();
        }
    }

    private async Task<TimeSpan?> Measure(CancellationToken cancellation)
    {
        try
        {
            await using var connection = provider.CreateConnection(ConnectionString!);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (provider.SecondsBehindSql, 5);
            var seconds = await command.ExecuteScalarAsync(cancellation);
            return seconds is null or DBNull ? null : TimeSpan.FromSeconds(Convert.ToDouble(seconds, System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is DbException or TimeoutException or InvalidOperationException)
        {
            return null;
        }
    }

    // No lag: it does not answer.
    private sealed record Look(DateTimeOffset At, TimeSpan? Lag);
}
