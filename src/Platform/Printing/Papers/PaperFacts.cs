namespace Licensing.Platform.Printing.Papers;

/// <summary>The office that gives a paper out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its address.</param>
/// <param name="Phone">Its telephone.</param>
public sealed record PaperOffice(Bilingual Name, Bilingual Address, string? Phone = null)
{
    /// <summary>The body above it; the Ministry of Internal Affairs where nothing is said.</summary>
    public Bilingual? Authority { get; init; }
}

/// <summary>An officer as papers name one: position, surname, initials (C-3.3).</summary>
public sealed record PaperOfficer(Bilingual Position, string Surname, string Initials)
{
    /// <summary>Әбілқасым А. Б.</summary>
    public string Name => $"{Surname} {Initials}".TrimEnd();
}

/// <summary>The edition of the standard that a case is bound to (C-2).</summary>
public sealed record PaperEdition(string Code, DateOnly? RepealedOn = null)
{
    /// <summary>The code with the mark «repealed on …» where it applies.</summary>
    internal Bilingual Words(PaperWords words) => RepealedOn is { } day
        ? words.Format("edition.repealed", Code, day)
        : Bilingual.Same(Code);
}

/// <summary>The case that a paper is about.</summary>
/// <param name="Number">DL-26-0001234-7.</param>
/// <param name="Service">The name of the service.</param>
/// <param name="Edition">The edition it is bound to.</param>
/// <param name="Applicant">Surname, given name, patronymic, or the name of an organisation.</param>
public sealed record PaperCase(string Number, Bilingual Service, PaperEdition Edition, string Applicant)
{
    /// <summary>What papers say of an organisation besides its name.</summary>
    public PaperOrganisation? Organisation { get; init; }
}

/// <summary>An organisation as papers name one (C-1).</summary>
/// <param name="Bin">Its BIN.</param>
/// <param name="Address">Its address, where it is known.</param>
/// <param name="Representative">Who acts for it, and by what right.</param>
public sealed record PaperOrganisation(string Bin, string? Address, string Representative)
{
    /// <summary>The lines below the name.</summary>
    internal IReadOnlyList<Block> Lines(TextStyle style, Func<string, object?, string> say) =>
    [
        Blocks.Text(say("organisation.bin", Bin), style),
        .. Address is null ? Array.Empty<Block>() : [Blocks.Text(Address, style)],
        Blocks.Text(say("organisation.by", Representative), style),
    ];
}

/// <summary>Which copies of a paper are printed.</summary>
public enum PaperCopies
{
    /// <summary>One, on its own sheet.</summary>
    One,

    /// <summary>Two, side by side on a wide A4: one for each side.</summary>
    Two,
}
