using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;

namespace Licensing.Platform.Law;

/// <summary>The law as it is now: the declared standards and the effective-dated rows, as one immutable snapshot.</summary>
public interface ILaw
{
    /// <summary>The snapshot; reloaded at most seconds after rows were changed, on every node.</summary>
    ValueTask<LawSnapshot> Now(CancellationToken cancellation);

    /// <summary>Opening hours of an office: its own where it has any, else those of its kind.</summary>
    ValueTask<OfficeSchedule> ScheduleOf(string officeId, ScheduleKind kind, CancellationToken cancellation);

    /// <summary>All standards, by service code; found by discovery of <see cref="IStandard"/> properties of service flows.</summary>
    IReadOnlyDictionary<string, IStandard> Standards { get; }

    /// <summary>Codes of all services, in order: what lists offer, and the letters that a case number may begin with.</summary>
    IReadOnlyList<string> Services => [.. Standards.Keys.Order(StringComparer.Ordinal)];
}
