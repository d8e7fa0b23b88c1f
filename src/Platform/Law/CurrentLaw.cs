using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Law;

/// <summary>Keeps the law for a few seconds, then asks the rows whether anything was written; only then reads them again.</summary>
internal sealed class CurrentLaw(IServiceScopeFactory scopes, TimeProvider clock) : ILaw, IDisposable
{
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile LoadedLaw? loaded;
    private long lookedAt;

    public IReadOnlyDictionary<string, IStandard> Standards { get; } = Declared().ToFrozenDictionary(s => s.Service, StringComparer.Ordinal);

    public async ValueTask<LawSnapshot> Now(CancellationToken cancellation) => (await Loaded(cancellation)).Snapshot;

    public async ValueTask<OfficeSchedule> ScheduleOf(string officeId, ScheduleKind kind, CancellationToken cancellation) =>
        (await Loaded(cancellation)).ScheduleOf(officeId, kind);

    public void Dispose() => loading.Dispose();

    private async ValueTask<LoadedLaw> Loaded(CancellationToken cancellation)
    {
        if (loaded is { } fresh && Age(Volatile.Read(ref lookedAt)) < LooksAgainAfter)
        {
            return fresh;
        }

        await loading.WaitAsync(cancellation);
        try
        {
            if (loaded is null || Age(lookedAt) >= LooksAgainAfter)
            {
                await using var scope = scopes.CreateAsyncScope();
                loaded = await ActivatorUtilities.CreateInstance<LawReader>(scope.ServiceProvider).ReadUnless(loaded, cancellation);
                Volatile.Write(ref lookedAt, clock.GetUtcNow().Ticks);
            }

            return loaded;
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>A clock that was set back makes it look again too.</summary>
    private TimeSpan Age(long since) => TimeSpan.FromTicks(clock.GetUtcNow().Ticks - since).Duration();

    /// <summary>A standard is a static member of its module that declares it.</summary>
    private static IEnumerable<IStandard> Declared() => Discovery.Assemblies.SelectMany(a => a.GetTypes())
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType.IsAssignableTo(typeof(IStandard)))
        .Select(field => (IStandard)field.GetValue(null)!)
        .Distinct();
}

/// <summary>The law of one moment with the hours that offices keep for themselves.</summary>
internal sealed record LoadedLaw(
    LawVersion Version, LawSnapshot Snapshot, ImmutableDictionary<(string OfficeId, ScheduleKind Kind), OfficeSchedule> OwnSchedules)
{
    /// <summary>Opening hours of an office: its own where it has any, else those of its kind.</summary>
    public OfficeSchedule ScheduleOf(string officeId, ScheduleKind kind) => OwnSchedules.TryGetValue((officeId, kind), out var own) ? own : Snapshot.Schedule(kind);
}

/// <summary>The law of one moment for who asks for the current one.</summary>
internal sealed class SettledLaw(LoadedLaw law, IReadOnlyDictionary<string, IStandard> standards) : ILaw
{
    public IReadOnlyDictionary<string, IStandard> Standards => standards;

    public ValueTask<LawSnapshot> Now(CancellationToken cancellation) => new(law.Snapshot);

    public ValueTask<OfficeSchedule> ScheduleOf(string officeId, ScheduleKind kind, CancellationToken cancellation) => new(law.ScheduleOf(officeId, kind));
}

/// <summary>Grows with every row written: rows are only added, or changed with a higher version.</summary>
internal readonly record struct LawVersion(int Rows, long Versions);
