using Licensing.Kernel;

namespace Licensing.Feedback.Domain;

/// <summary>A figure of a month that is over, kept so that a report of years is quick.</summary>
internal sealed class MonthSum
{
    /// <summary>Its first day.</summary>
    public DateOnly Month { get; init; }

    public string OfficeId { get; init; } = "";

    public string Service { get; init; } = "";

    public string Edition { get; init; } = "";

    public Measure Measure { get; init; }

    public string Region { get; init; } = "";

    public long Yes { get; init; }

    public long Of { get; init; }
}

/// <summary>A month whose figures are kept, and since when: they are made anew, because a case can be opened again or put right.</summary>
internal sealed class SummedMonth : IVersioned
{
    public DateOnly Month { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public int Version { get; set; }
}

/// <summary>What an indicator is to reach in a year (C-9): the ministry sets it by order, the administrator enters it.</summary>
internal sealed class QualityTarget : IVersioned
{
    /// <summary>Stands for every service.</summary>
    public const string EveryService = "";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Year { get; init; }

    /// <summary>Code of a service, or <see cref="EveryService"/>; what is set for a service goes before what is set for all.</summary>
    public string Service { get; init; } = "";

    public Measure Indicator { get; init; }

    /// <summary>Percent.</summary>
    public decimal Percent { get; set; }

    public string SetByName { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SetAt { get; set; }

    public int Version { get; set; }
}

/// <summary>Since when there is information on a service on the internet (C-9 3.3).</summary>
internal sealed class OnlineService : IVersioned
{
    public string Service { get; init; } = "";

    /// <summary>First day; none: there is none any more.</summary>
    public DateOnly? Since { get; set; }

    public string SetByName { get; set; } = "";

    public int Version { get; set; }
}
