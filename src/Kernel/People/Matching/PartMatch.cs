namespace Licensing.Kernel.People.Matching;

/// <summary>How one part of a name agrees with another, and what that weighs.</summary>
internal static class PartMatch
{
    private const double OfFather = 0.95;

    /// <summary>The surest agreement of two parts.</summary>
    public static PartAgreement Of(string one, string other, NamePart part)
    {
        if (string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return PartAgreement.Written;
        }

        if (NameKey.Fold(one) == NameKey.Fold(other))
        {
            return PartAgreement.Variant;
        }

        var (a, b) = (NameSpelling.Of(one), NameSpelling.Of(other));
        return a.Length == 0 || b.Length == 0 ? PartAgreement.Other
            : a == b ? PartAgreement.Spelling
            : a.Length == 1 || b.Length == 1 ? a[0] == b[0] ? PartAgreement.Initial : PartAgreement.Other
            : Near(a, b, part);
    }

    /// <summary>What it weighs, between 0 and 1.</summary>
    public static double Weight(MatchReason reason) => reason.Agreement switch
    {
        PartAgreement.Written => 1,
        PartAgreement.Variant => 0.99,
        PartAgreement.Spelling => 0.97,
        PartAgreement.Ending => reason.Part == NamePart.Patronymic ? OfFather : 0.9,
        PartAgreement.Slip => 0.85,
        PartAgreement.Initial => 0.6,
        _ => 0,
    };

    // Given names have no endings of theirs, and two that are both common are two names, however alike they look (Марат, Мурат).
    private static PartAgreement Near(string a, string b, NamePart part)
    {
        if (part == NamePart.GivenName)
        {
            return CommonNames.AreTwo(a, b) || !Slip.Joins(a, b) ? PartAgreement.Other : PartAgreement.Slip;
        }

        var (one, other) = (NameSpelling.Root(a), NameSpelling.Root(b));
        return one == other ? PartAgreement.Ending
            : CommonNames.AreTwo(one, other) ? PartAgreement.Other
            : Slip.Joins(a, b) || Slip.Joins(one, other) ? PartAgreement.Slip
            : PartAgreement.Other;
    }
}
