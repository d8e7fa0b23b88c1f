using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Offices;

/// <summary>An office that takes in, decides or hands out.</summary>
public sealed class Office : IVersioned
{
    /// <summary>Stable ASCII name.</summary>
    public required string Id { get; init; }

    /// <summary>Kind.</summary>
    public OfficeKind Kind { get; set; }

    /// <summary>ISO 3166-2 region.</summary>
    public required string Region { get; set; }

    /// <summary>Name in Kazakh.</summary>
    public required string NameKk { get; set; }

    /// <summary>Address in Kazakh.</summary>
    public required string AddressKk { get; set; }

    /// <summary>Telephones as printed.</summary>
    public List<string> Phones { get; set; } = [];

    /// <summary>E-mail.</summary>
    public string? Email { get; set; }

    /// <summary>Web address.</summary>
    public string? Web { get; set; }

    /// <summary>The region's head office, where it has one.</summary>
    public string? ParentId { get; set; }

    /// <summary>Service codes, for instance DL.</summary>
    public List<string> Services { get; set; } = [];

    /// <summary>False once closed; its cases stay.</summary>
    public bool IsActive { get; set; } = true;

    /// <inheritdoc/>
    public int Version { get; set; }
}
