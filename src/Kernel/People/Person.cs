namespace Licensing.Kernel.People;

/// <summary>A natural person: one record however many services they use (C-1).</summary>
public sealed class Person : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Individual identification number, 12 digits, where the person has one.</summary>
    public string? Iin { get; private set; }

    /// <summary>Surname as written.</summary>
    public string Surname { get; private set; } = "";

    /// <summary>Given name as written.</summary>
    public string GivenName { get; private set; } = "";

    /// <summary>Patronymic as written, where there is one.</summary>
    public string? Patronymic { get; private set; }

    /// <summary>Date of birth.</summary>
    public DateOnly BirthDate { get; private set; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Citizen, foreigner or stateless.</summary>
    public PersonStatus Status { get; private set; }

    /// <summary>Sub-statuses.</summary>
    public PersonTraits Traits { get; private set; }

    /// <summary>Citizenship, ISO 3166-1 alpha-3; none for the stateless.</summary>
    public string? Citizenship { get; private set; }

    /// <summary>Address as told.</summary>
    public string? Address { get; private set; }

    /// <summary>Telephone as told.</summary>
    public string? Phone { get; private set; }

    /// <summary>E-mail as told.</summary>
    public string? Email { get; private set; }

    /// <summary>The number that this record had before another one took it over; a number is one living record's only.</summary>
    public string? FormerIin { get; private set; }

    /// <summary>The record that took this one over when two were merged; both histories stay.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Identity documents.</summary>
    public List<IdentityDocument> Documents { get; } = [];

    /// <summary>The folded name in every order of its parts, for the search, and its sounds, for twins in another script; each with the birth date.</summary>
    public List<PersonNameKey> NameKeys { get; } = [];

    /// <summary>The name.</summary>
    public PersonName Name => new(Surname, GivenName, Patronymic);

    /// <summary>Takes over what was entered; the search keys follow the name.</summary>
    public Person Describe(PersonData data)
    {
        Iin = data.Iin;
        (Surname, GivenName, Patronymic) = (data.Name.Surname, data.Name.GivenName, data.Name.Patronymic);
        BirthDate = data.BirthDate;
        Sex = data.Sex;
        Status = data.Status;
        Traits = data.Traits;
        Citizenship = data.Citizenship;
        Address = data.Address;
        Phone = data.Phone;
        Email = data.Email;
        var keys = NameKey.Orders(data.Name, data.BirthDate).Concat(NameSound.Keys(data.Name, data.BirthDate)).ToHashSet(StringComparer.Ordinal);
        NameKeys.RemoveAll(k => !keys.Remove(k.Key));
        NameKeys.AddRange(keys.Select(k => new PersonNameKey { PersonId = Id, Key = k }));
        return this;
    }

    /// <summary>Takes the number that was formed for this person (IN); nobody has two.</summary>
    public Problem? TakeNumber(Iin formed)
    {
        if (Iin is not null || MergedIntoId is not null)
        {
            return new Problem("person-has-iin", Iin ?? "");
        }

        Iin = formed.Value;
        return null;
    }

    /// <summary>Has another citizenship, or none, since an act of state (CZ); an oralman who became a citizen is one no more.</summary>
    public void TakeCitizenship(string? code)
    {
        Citizenship = code;
        Status = code switch
        {
            null => PersonStatus.Stateless,
            Countries.Kazakhstan => PersonStatus.Citizen,
            _ => PersonStatus.Foreigner,
        };
        Traits = Status == PersonStatus.Citizen ? Traits & ~PersonTraits.Oralman : Traits;
    }

    /// <summary>Takes over the number of a record that was merged into this one and had one.</summary>
    public void TakeIin(Person merged)
    {
        if (merged.MergedIntoId == Id)
        {
            Iin ??= merged.FormerIin;
        }
    }

    /// <summary>Adds an identity document unless the same one is there.</summary>
    public void Present(IdentityDocument document)
    {
        if (!Documents.Any(d => d.Kind == document.Kind && d.NumberKey == document.NumberKey))
        {
            Documents.Add(document);
        }
    }

    /// <summary>Marks this record as taken over by another (C-1, merging); it keeps its history.</summary>
    public Problem? MergeInto(Person other)
    {
        if (other.Id == Id || other.MergedIntoId is not null || MergedIntoId is not null)
        {
            return new Problem("merge-impossible");
        }

        if (Iin is not null && other.Iin is not null && Iin != other.Iin)
        {
            return new Problem("merge-two-iins", Iin, other.Iin);
        }

        MergedIntoId = other.Id;
        (FormerIin, Iin) = (Iin, null);
        NameKeys.Clear();
        return null;
    }
}

/// <summary>One order of the parts of a person's folded name, or one of its sounds (<see cref="NameSound"/>), with the birth date.</summary>
public sealed class PersonNameKey
{
    /// <summary>Whose name.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The folded name in this order, or the key of a sound; at its end the birth date.</summary>
    public required string Key { get; init; }
}

/// <summary>What is entered of a person.</summary>
public sealed record PersonData(
    PersonName Name, DateOnly BirthDate, Sex Sex, PersonStatus Status, string? Citizenship, string? Iin,
    PersonTraits Traits = PersonTraits.None, string? Address = null, string? Phone = null, string? Email = null);
