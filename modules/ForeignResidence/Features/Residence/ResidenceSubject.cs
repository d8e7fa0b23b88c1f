using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;

namespace Licensing.ForeignResidence.Features;

/// <summary>What a case of PR is about beyond the facts: where the applicant is going to live, and who agreed (PR-12).</summary>
internal sealed record ResidenceSubject
{
    public string? Address { get; init; }

    /// <summary>The owner of the housing, who agrees to the registration.</summary>
    public string? HousingOwner { get; init; }

    public string? Phone { get; init; }

    public string Write() => CaseJson.Write(this);

    /// <summary>The plan, of an accepted case.</summary>
    public PlannedHome Home() => new(Address?.Trim() ?? "", HousingOwner?.Trim() ?? "", string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim());
}

/// <summary>What a case of RP is about beyond the facts: what form 1-N asks.</summary>
internal sealed record PermitSubject
{
    public string? BirthPlace { get; init; }

    /// <summary>The address of the permanent registration.</summary>
    public string? Address { get; init; }

    /// <summary>The national passport, or the paper that proves who a stateless person is (RP-12.1).</summary>
    public string? ProofNumber { get; init; }

    /// <summary>By which the applicant is told that the document is ready (RP-16).</summary>
    public string? Phone { get; init; }

    /// <summary>Work or study.</summary>
    public string? Occupation { get; init; }

    /// <summary>The case of PR that it goes on from.</summary>
    public string? PermissionCase { get; init; }

    public string Write() => CaseJson.Write(this);

    /// <summary>The form, of an accepted case.</summary>
    public ResidenceForm Form() => new(BirthPlace?.Trim() ?? "", Address?.Trim() ?? "", string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(), ProofNumber?.Trim() ?? "");
}

/// <summary>Reads what drafts and cases keep.</summary>
internal static class ResidenceJson
{
    /// <summary>Facts of PR; what is lacking, or cannot be read, has its default.</summary>
    public static PermanentResidenceFacts Permission(string json) => PermanentResidenceStandard.Declared.FactsOf(json);

    /// <summary>Facts of RP; what is lacking, or cannot be read, has its default.</summary>
    public static ResidencePermitFacts Permit(string json) => ResidencePermitStandard.Declared.FactsOf(json);
}
