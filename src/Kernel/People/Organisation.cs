namespace Licensing.Kernel.People;

/// <summary>A legal entity or an individual entrepreneur's business (C-1).</summary>
public sealed class Organisation : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Business identification number, 12 digits.</summary>
    public required string Bin { get; set; }

    /// <summary>Name as registered.</summary>
    public required string Name { get; set; }

    /// <summary>The folded name, for the search.</summary>
    public required string NameKey { get; set; }

    /// <summary>Day of registration; what a public terminal asks for instead of a birth date (C-10).</summary>
    public DateOnly RegisteredOn { get; set; }

    /// <summary>Postal address.</summary>
    public string? Address { get; set; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
