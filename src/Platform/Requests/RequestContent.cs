using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.Platform.Requests;

/// <summary>What an applicant signs: the content of the CMS message, as JSON. Unknown, doubled or misread members are errors.</summary>
public sealed record RequestContent
{
    /// <summary>Code of the service: what is signed for one is not taken for another.</summary>
    public string Service { get; init; } = "";

    /// <summary>When it was signed, with an offset: <c>2026-11-24T10:00:00+05:00</c>.</summary>
    public string SignedAt { get; init; } = "";

    /// <summary>Region that is to serve, ISO 3166-2.</summary>
    public string Region { get; init; } = "";

    /// <summary>Who applies; one of those who signed.</summary>
    public RequestApplicant Applicant { get; init; } = new();

    /// <summary>Facts of the service, as <c>/api/assess</c> takes them; those that the applicant's record gives can be left out.</summary>
    public JsonObject Facts { get; init; } = [];

    /// <summary>What the service asks beyond the facts.</summary>
    public JsonObject? Subject { get; init; }

    /// <summary>Documents; the signed request itself is among them already.</summary>
    public IReadOnlyList<RequestDocument> Documents { get; init; } = [];

    /// <summary>Payments of the fee.</summary>
    public IReadOnlyList<EnteredPayment> Payments { get; init; } = [];

    /// <summary>Who signed besides the applicant, and as what.</summary>
    public IReadOnlyList<RequestSigner> Signers { get; init; } = [];
}

/// <summary>The applicant; all but the number is only for who is not on record yet.</summary>
public sealed record RequestApplicant
{
    /// <summary>IIN, as the certificate has it.</summary>
    public string Iin { get; init; } = "";

    /// <summary>Surname.</summary>
    public string? Surname { get; init; }

    /// <summary>Given name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Patronymic.</summary>
    public string? Patronymic { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>As intake takes a person who is not on record. DECISION: a citizen; a foreigner is entered at an office, where the passport is looked at.</summary>
    internal NewPersonEntry ToEntry() => new()
    {
        Iin = Iin, Surname = Surname, GivenName = GivenName, Patronymic = Patronymic, BirthDate = BirthDate, Sex = Sex, Status = PersonStatus.Citizen,
        Citizenship = Countries.Kazakhstan, Phone = Phone, Email = Email,
    };
}

/// <summary>A document of a request.</summary>
public sealed record RequestDocument
{
    /// <summary>Code, as the standard has it.</summary>
    [JsonRequired]
    public string Code { get; init; } = "";

    /// <summary>Number.</summary>
    public string? Number { get; init; }

    /// <summary>Issuer.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The file: PDF, PNG or JPEG, at most 10 MB (C-4).</summary>
    public RequestFile? File { get; init; }
}

/// <summary>A file of a request.</summary>
public sealed record RequestFile
{
    /// <summary>Its name.</summary>
    [JsonRequired]
    public string Name { get; init; } = "";

    /// <summary>Its bytes, Base64.</summary>
    [JsonRequired]
    public byte[] Content { get; init; } = [];
}

/// <summary>Somebody who signed besides the applicant.</summary>
public sealed record RequestSigner
{
    /// <summary>As what, for instance <c>owner</c>.</summary>
    [JsonRequired]
    public string Role { get; init; } = "";

    /// <summary>IIN, as the certificate has it.</summary>
    [JsonRequired]
    public string Iin { get; init; } = "";
}
