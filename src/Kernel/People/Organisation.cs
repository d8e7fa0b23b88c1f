namespace Licensing.Kernel.People;

/// <summary>A legal entity or a joint business of entrepreneurs (C-1).</summary>
public sealed class Organisation : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Business identification number, 12 digits.</summary>
    public required string Bin { get; set; }

    /// <summary>Name as registered.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Day of registration; what a public terminal asks for instead of a birth date (C-10).</summary>
    public DateOnly RegisteredOn { get; set; }

    /// <summary>Name of the head, surname first.</summary>
    public string? Head { get; set; }

    /// <summary>Postal address.</summary>
    public string? Address { get; set; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>What the name is searched by.</summary>
    public List<OrganisationNameKey> NameKeys { get; } = [];

    /// <summary>Gives the name; the search keys follow it.</summary>
    public Organisation Called(string name)
    {
        Name = name.Trim();
        var keys = NameKey.WordStarts(name).ToHashSet(StringComparer.Ordinal);
        NameKeys.RemoveAll(k => !keys.Remove(k.Key));
        NameKeys.AddRange(keys.Select(k => new OrganisationNameKey { OrganisationId = Id, Key = k }));
        return this;
    }
}

/// <summary>An organisation's folded name from one of its words on: «ЖШС «Сәкен көлік»» is found by «көлік» too.</summary>
public sealed class OrganisationNameKey
{
    /// <summary>Whose name.</summary>
    public Guid OrganisationId { get; init; }

    /// <summary>The folded words.</summary>
    public required string Key { get; init; }
}
