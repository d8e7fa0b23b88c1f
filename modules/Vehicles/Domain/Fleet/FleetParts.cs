namespace Licensing.Vehicles.Domain.Fleet;

/// <summary>The file as it was sent, apart so that lists do not read it.</summary>
internal sealed class FleetFile
{
    public Guid ImportId { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>A row of a list: one of its key is all there can be, so that no row becomes a case twice.</summary>
internal sealed class FleetRow
{
    public Guid ImportId { get; init; }

    /// <summary>Number of the row, from 1; the heading does not count.</summary>
    public int Line { get; init; }

    /// <summary>VIN or plate, make and model, for people.</summary>
    public required string Title { get; init; }

    public Operation? Operation { get; init; }

    public bool IsGood { get; init; }

    public Guid? CaseId { get; set; }

    public string? CaseNumber { get; set; }
}

/// <summary>A cell with a fault.</summary>
internal sealed class FleetFault
{
    public Guid ImportId { get; init; }

    /// <summary>Order in the report, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>The row; 0 for the heading.</summary>
    public int Line { get; init; }

    /// <summary>Code of the column.</summary>
    public required string Column { get; init; }

    /// <summary>What stands there, shortened.</summary>
    public string? Value { get; init; }

    public required string Code { get; init; }

    public List<string> Args { get; init; } = [];

    /// <summary>Worth a look, and no reason to leave the row out.</summary>
    public bool IsWarning { get; init; }
}
