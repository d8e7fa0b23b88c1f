namespace Licensing.Kernel.Standards;

/// <summary>The days between which questions have an answer (C-12).</summary>
internal static class AssessmentLimits
{
    /// <summary>The first day for which C-6 gives the index.</summary>
    public static readonly DateOnly FirstPayment = new(2007, 1, 1);

    /// <summary>Later filing dates are mistakes.</summary>
    public static readonly DateOnly LastFiling = new(2199, 12, 31);
}
