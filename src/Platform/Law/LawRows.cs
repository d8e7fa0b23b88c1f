using Licensing.Kernel;
using Licensing.Kernel.Calendars;

namespace Licensing.Platform.Law;

/// <summary>A monthly calculation index from a day on (C-6).</summary>
public sealed class MciRow : IVersioned
{
    /// <summary>First day.</summary>
    public DateOnly From { get; init; }

    /// <summary>Tenge.</summary>
    public int Tenge { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>What the state monopoly asks for something from a day on, beside the state duty: ID-4.1 expedited.</summary>
public sealed class TariffRow : IVersioned
{
    /// <summary>Code of the service.</summary>
    public required string Service { get; init; }

    /// <summary>For what; one of the codes that the service's flow names.</summary>
    public required string Code { get; init; }

    /// <summary>First day of payment to which it applies.</summary>
    public DateOnly From { get; init; }

    /// <summary>Tenge.</summary>
    public int Tenge { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>A public holiday: of every year where <see cref="Year"/> is empty, else of that year (C-5).</summary>
public sealed class HolidayRow : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Names it in texts.</summary>
    public required string Code { get; init; }

    /// <summary>The only year in which it is, or none.</summary>
    public int? Year { get; init; }

    /// <summary>Month.</summary>
    public int Month { get; set; }

    /// <summary>Day.</summary>
    public int Day { get; set; }

    /// <summary>Whether it moves to the next working day from a weekend.</summary>
    public bool Moves { get; set; }

    /// <summary>First day on which the rule holds.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day on which the rule holds.</summary>
    public DateOnly? Until { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>Opening hours from a day on: of one office, or of all offices of a kind (C-5).</summary>
public sealed class ScheduleRow : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The office, or none for the default of the kind.</summary>
    public string? OfficeId { get; init; }

    /// <summary>The kind of schedule.</summary>
    public ScheduleKind Kind { get; init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; init; }

    /// <summary>Openings.</summary>
    public List<Opening> Openings { get; set; } = [];

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>A number, date or list of a standard that holds from a day on instead of the declared one (design: «The law is one readable file»).</summary>
public sealed class OverrideRow : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Service.</summary>
    public required string Service { get; init; }

    /// <summary>Edition.</summary>
    public required string Edition { get; init; }

    /// <summary>What is overridden, see <see cref="Kernel.Standards.LawKeys"/>.</summary>
    public required string Key { get; init; }

    /// <summary>First filing date.</summary>
    public DateOnly From { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
