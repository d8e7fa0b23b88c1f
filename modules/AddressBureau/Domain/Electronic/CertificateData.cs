using Licensing.AddressBureau.Domain.Certificates;

namespace Licensing.AddressBureau.Domain.Electronic;

/// <summary>What the ministries sign: the form of 132-2014, appendix 1, registered or removed, as JSON.</summary>
internal sealed record CertificateData
{
    public const string Kind = "address-certificate";

    public string Document { get; init; } = Kind;

    public string Number { get; init; } = "";

    public string Edition { get; init; } = "";

    /// <summary>Which form.</summary>
    public AddressAnswer Answer { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    /// <summary>Name of the office that issued it.</summary>
    public string Issuer { get; init; } = "";

    public string? Iin { get; init; }

    public string Surname { get; init; } = "";

    public string GivenName { get; init; } = "";

    public string? Patronymic { get; init; }

    public int BirthYear { get; init; }

    public string? BirthPlace { get; init; }

    /// <summary>Permanently, since when.</summary>
    public CertifiedAddress? Permanent { get; init; }

    /// <summary>Temporarily, from when to when.</summary>
    public CertifiedAddress? Temporary { get; init; }

    /// <summary>From where the person was removed, when and why.</summary>
    public CertifiedAddress? Removed { get; init; }

    public string FullName => string.Join(' ', new[] { Surname, GivenName, Patronymic }.Where(part => part is not null));

    public static CertificateData Of(Inquiry made, string edition, string issuer, string? birthPlace, DateTimeOffset at) => new()
    {
        Number = made.Number,
        Edition = edition,
        Answer = made.Answer,
        IssuedAt = at,
        Issuer = issuer,
        Iin = made.Iin,
        Surname = made.Surname,
        GivenName = made.GivenName,
        Patronymic = made.Patronymic,
        BirthYear = made.BirthDate.Year,
        BirthPlace = birthPlace,
        Permanent = made.Data.Permanent,
        Temporary = made.Data.Temporary,
        Removed = made.Data.Removed,
    };
}
