using Licensing.Citizenship.Domain;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.Citizenship.Features;

/// <summary>What a case of CZ is about beyond the facts: what the questionnaire asks, the relative or spouse who is a citizen, and the family that applies with the applicant.</summary>
internal sealed record CitizenshipSubject
{
    public string? BirthPlace { get; init; }

    public string? Address { get; init; }

    /// <summary>By which the applicant is told of the decision (CZ-16).</summary>
    public string? Phone { get; init; }

    public string? Occupation { get; init; }

    /// <summary>The relative or spouse on whom the request is founded.</summary>
    public string? Relative { get; init; }

    /// <summary>What the relative is to the applicant.</summary>
    public string? Kinship { get; init; }

    /// <summary>The citizenship that somebody who leaves is going to have.</summary>
    public string? Next { get; init; }

    public IReadOnlyList<FamilyMember> Family { get; init; } = [];

    public string Write() => CaseJson.Write(this);
}

/// <summary>Somebody of the family in the same file, half of it maybe.</summary>
internal sealed record FamilyMember
{
    public MemberRole Role { get; init; } = MemberRole.Child;

    /// <summary>The record of the person, where the officer took one that is there.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Likely ones of whom the officer said that they are somebody else (C-1).</summary>
    public IReadOnlyList<Guid> NotTheSame { get; init; } = [];

    public NewPersonEntry Person { get; init; } = new() { Status = PersonStatus.Foreigner, DocumentKind = IdentityDocumentKind.NationalPassport };

    /// <summary>A child from fourteen on agreed in writing.</summary>
    public bool Consents { get; init; }

    public DateOnly? BirthDate => Person.BirthDate;

    /// <summary>The person as the register keeps one: status and kind of document follow from the citizenship.</summary>
    public FamilyMember WithCitizenship(string? code) => this with
    {
        Person = Person with
        {
            Citizenship = code,
            Status = code switch { Countries.Kazakhstan => PersonStatus.Citizen, Countries.Stateless => PersonStatus.Stateless, _ => PersonStatus.Foreigner },
            DocumentKind = code switch
            {
                Countries.Kazakhstan => IdentityDocumentKind.IdentityCard,
                Countries.Stateless => IdentityDocumentKind.StatelessCertificate,
                _ => IdentityDocumentKind.NationalPassport,
            },
        },
    };
}

/// <summary>Reads what drafts and cases keep.</summary>
internal static class CitizenshipJson
{
    /// <summary>A subject; an empty one where that is nothing, or nothing that can be read.</summary>
    public static CitizenshipSubject Subject(string? json)
    {
        var read = CaseJson.ReadOrNew<CitizenshipSubject>(json);
        return read with { Family = [.. (read.Family ?? []).Where(m => m is not null).Select(m => m with { Person = m.Person ?? new(), NotTheSame = m.NotTheSame ?? [] })] };
    }

    /// <summary>Facts of CZ; what is lacking, or cannot be read, has its default.</summary>
    public static CitizenshipFacts Facts(string? json) => CitizenshipStandard.Declared.FactsOf(json);
}
