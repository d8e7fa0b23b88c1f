namespace Licensing.Kernel.People;

/// <summary>An identity document of a person (C-1).</summary>
public sealed class IdentityDocument
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public Guid PersonId { get; set; }

    /// <summary>Kind.</summary>
    public IdentityDocumentKind Kind { get; init; }

    /// <summary>Series and number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Series and number folded for search: letters upper-cased, nothing but letters and digits.</summary>
    public required string NumberKey { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Day of issue.</summary>
    public DateOnly IssuedOn { get; init; }

    /// <summary>Last day on which it is valid; none means without end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Makes a document; the number is kept as written and folded beside it.</summary>
    public static IdentityDocument Of(Guid personId, IdentityDocumentKind kind, string number, string issuer, DateOnly issuedOn, DateOnly? validTo) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = personId,
        Kind = kind,
        Number = number.Trim(),
        NumberKey = FoldNumber(number),
        Issuer = issuer.Trim(),
        IssuedOn = issuedOn,
        ValidTo = validTo,
    };

    /// <summary>An expired document is one whose last day is before the day asked about (C-5).</summary>
    public bool IsExpiredOn(DateOnly day) => ValidTo is { } last && last < day;

    /// <summary>The form under which a document number is looked up.</summary>
    public static string FoldNumber(string number) =>
        string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
