using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Cases;

namespace Licensing.ExitClearance.Features;

/// <summary>What the questionnaire asks beyond the facts (appendix 2).</summary>
internal sealed record ExitSubject
{
    /// <summary>Where to, ISO 3166-1.</summary>
    public string? Country { get; init; }

    public string? OtherNames { get; init; }

    public string? Ethnicity { get; init; }

    public string? BirthPlace { get; init; }

    /// <summary>The registered address, from which the applicant asks to be removed.</summary>
    public string? Address { get; init; }

    public string? PassportNumber { get; init; }

    public DateOnly? PassportOn { get; init; }

    public string? CardNumber { get; init; }

    public DateOnly? CardOn { get; init; }

    public string? HomePhone { get; init; }

    public string? WorkPhone { get; init; }

    public string? MobilePhone { get; init; }

    /// <summary>The applicant consents in writing to the use of protected data from other systems (EX-9, C-10).</summary>
    public bool Consents { get; init; }

    /// <summary>The papers are taken in at home, because the applicant cannot come (EX-13).</summary>
    public bool HomeVisit { get; init; }

    public IReadOnlyList<ExitChild> Children { get; init; } = [];

    public IReadOnlyList<ExitRelative> Relatives { get; init; } = [];

    public IReadOnlyList<ExitWork> Work { get; init; } = [];

    public string Write() => CaseJson.Write(this);
}

/// <summary>A close relative, former spouses among them (appendix 2).</summary>
internal sealed record ExitRelative
{
    public string? Name { get; init; }

    public string? Degree { get; init; }

    /// <summary>Year and place of birth.</summary>
    public string? Born { get; init; }

    /// <summary>State and address.</summary>
    public string? Address { get; init; }

    public string? Work { get; init; }

    /// <summary>Where a marriage was registered.</summary>
    public string? Marriage { get; init; }
}

/// <summary>Work or service of the last five years (appendix 2).</summary>
internal sealed record ExitWork
{
    /// <summary>Years of entering and leaving.</summary>
    public string? Years { get; init; }

    public string? Organisation { get; init; }

    public string? Address { get; init; }

    public string? Position { get; init; }

    /// <summary>Had access to state secrets there.</summary>
    public bool Secrets { get; init; }
}

/// <summary>Reads what drafts and cases keep.</summary>
internal static class ExitJson
{
    /// <summary>A subject; an empty one where that is nothing, or nothing that can be read.</summary>
    public static ExitSubject Subject(string? json)
    {
        var read = CaseJson.ReadOrNew<ExitSubject>(json);
        return read with { Children = Rows(read.Children), Relatives = Rows(read.Relatives), Work = Rows(read.Work) };
    }

    private static IReadOnlyList<T> Rows<T>(IReadOnlyList<T?>? rows) => [.. (rows ?? []).OfType<T>()];

    /// <summary>Facts; what is lacking, or cannot be read, has its default.</summary>
    public static ExitFacts Facts(string json) => ExitStandard.Declared.FactsOf(json);
}
