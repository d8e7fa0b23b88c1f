using Licensing.Kernel.Cases;
using Licensing.ResidenceRegistration.Law;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>What somebody is to those who move with the applicant; the words are resources <c>RR.relation.{name}</c>.</summary>
internal enum Relation
{
    Spouse,
    Child,
    Other,
}

/// <summary>Somebody who moves with the applicant, or leaves with them.</summary>
internal sealed record Member
{
    public Guid PersonId { get; init; }

    /// <summary>The name, for the pages of the case.</summary>
    public string? Name { get; init; }

    public DateOnly? BirthDate { get; init; }

    public Relation? Relation { get; init; }

    /// <summary>The identity document, of a child the birth certificate.</summary>
    public string? Document { get; init; }
}

/// <summary>What a case of RR is about: the dwelling, the owner's consent with all that its form asks (appendix), those who move in.</summary>
internal sealed record RegistrationSubject
{
    /// <summary>The house or flat in the classifier.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>Its address in Kazakh, for the pages of the case.</summary>
    public string? Address { get; init; }

    public string? AddressRu { get; init; }

    /// <summary>Last day of a registration for a while.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Region or country, district, town, village.</summary>
    public string? CameFrom { get; init; }

    /// <summary>The applicant's identity document, and its day.</summary>
    public string? Document { get; init; }

    public DateOnly? DocumentOn { get; init; }

    public string? Owner { get; init; }

    /// <summary>Nobody takes in a matter of their own dwelling (C-11).</summary>
    public string? OwnerIin { get; init; }

    public string? OwnerDocument { get; init; }

    public DateOnly? OwnerDocumentOn { get; init; }

    /// <summary>How many people the owner agrees to, the applicant among them.</summary>
    public int? ConsentCount { get; init; }

    public DateOnly? ConsentOn { get; init; }

    public IReadOnlyList<Member> Members { get; init; } = [];

    public bool HomeVisit { get; init; }

    /// <summary>When the papers were filled in at home (RR-12).</summary>
    public DateOnly? VisitedOn { get; init; }

    public string Write() => CaseJson.Write(this);
}

/// <summary>What a case of RD is about: who is removed, why, where they leave for.</summary>
internal sealed record RemovalSubject
{
    public IReadOnlyList<Member> People { get; init; } = [];

    /// <summary>Where they leave for.</summary>
    public string? LeftFor { get; init; }

    public string? Court { get; init; }

    /// <summary>Number of the verdict or decision.</summary>
    public string? ActNumber { get; init; }

    public DateOnly? ActOn { get; init; }

    /// <summary>The applicant's identity document.</summary>
    public string? Document { get; init; }

    public bool HomeVisit { get; init; }

    /// <summary>When the papers were filled in at home (RD-12).</summary>
    public DateOnly? VisitedOn { get; init; }

    public string Write() => CaseJson.Write(this);
}

/// <summary>Reads what drafts and cases keep; empty where that is nothing, or nothing that can be read.</summary>
internal static class ResidenceJson
{
    public static RegistrationSubject Registration(string? json)
    {
        var read = CaseJson.ReadOrNew<RegistrationSubject>(json);
        return read with { Members = Rows(read.Members) };
    }

    public static RemovalSubject Removal(string? json)
    {
        var read = CaseJson.ReadOrNew<RemovalSubject>(json);
        return read with { People = Rows(read.People) };
    }

    public static RegistrationFacts RegistrationFacts(string json) => RegistrationStandard.Declared.FactsOf(json);

    public static RemovalFacts RemovalFacts(string json) => RemovalStandard.Declared.FactsOf(json);

    private static IReadOnlyList<Member> Rows(IReadOnlyList<Member?>? rows) => [.. (rows ?? []).OfType<Member>()];
}
