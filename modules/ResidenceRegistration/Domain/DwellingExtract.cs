namespace Licensing.ResidenceRegistration.Domain;

/// <summary>Who was registered in a dwelling on a day, given to its owner: the register as it stood then, so that it prints the same for ever.</summary>
internal sealed class DwellingExtract
{
    public const int LongestName = 310;
    public const int LongestDocument = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Number of the extract.</summary>
    public long Serial { get; init; }

    public Guid PlaceId { get; init; }

    public required string Address { get; init; }

    public required string AddressRu { get; init; }

    /// <summary>The owner who asked.</summary>
    public required string Owner { get; init; }

    /// <summary>The identity document that was shown, and the title.</summary>
    public required string Documents { get; init; }

    public int? Capacity { get; init; }

    public List<ExtractLine> Lines { get; init; } = [];

    public required string OfficeId { get; init; }

    public required string Region { get; init; }

    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>Somebody who is registered in a dwelling.</summary>
internal sealed record ExtractLine(Guid PersonId, string Name, DateOnly BirthDate, bool IsPermanent, DateOnly From, DateOnly? Until);
