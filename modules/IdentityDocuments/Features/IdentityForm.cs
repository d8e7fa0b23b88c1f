using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Cases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>What the form (formulyar) asks beyond the facts; of TI only where the applicant was born and lives.</summary>
internal sealed record IdentityForm
{
    public string? BirthPlace { get; init; }

    /// <summary>The address of the permanent registration.</summary>
    public string? Address { get; init; }

    /// <summary>By which the applicant is told that the document is ready.</summary>
    public string? Phone { get; init; }

    /// <summary>The name as the passport prints it.</summary>
    public string? LatinSurname { get; init; }

    public string? LatinGivenName { get; init; }

    /// <summary>Where, when and how the document was lost.</summary>
    public string? Loss { get; init; }

    /// <summary>Consent to the use of protected data from other systems, in writing (ID-9).</summary>
    public bool Consents { get; init; }

    public string Write() => CaseJson.Write(this);
}

/// <summary>Reads what drafts and cases keep.</summary>
internal static class IdentityJson
{
    /// <summary>The form; an empty one where that is nothing, or nothing that can be read.</summary>
    public static IdentityForm Form(string? json) => CaseJson.ReadOrNew<IdentityForm>(json);

    /// <summary>Facts of ID; what is lacking, or cannot be read, has its default.</summary>
    public static IdentityFacts Facts(string json) => IdentityStandard.Declared.FactsOf(json);

    /// <summary>What is ordered, the passport first.</summary>
    public static IReadOnlyList<CitizenDocumentKind> Ordered(this IdentityFacts facts) =>
        [.. facts.OrdersPassport ? [CitizenDocumentKind.Passport] : Array.Empty<CitizenDocumentKind>(), .. facts.OrdersCard ? [CitizenDocumentKind.IdentityCard] : Array.Empty<CitizenDocumentKind>()];
}
