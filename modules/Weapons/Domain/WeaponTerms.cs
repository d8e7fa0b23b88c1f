using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;

namespace Licensing.Weapons.Domain;

/// <summary>How long permits hold, by one edition on one day; rows can override it.</summary>
/// <param name="Offences">Offences within a year that bar a permit (WP-18.3).</param>
internal sealed record WeaponTerms(int AcquireMonths, int PermitYears, int Offences)
{
    private const int Months = 12;

    public static WeaponTerms Of(string edition, DateOnly on, LawSnapshot law)
    {
        var bound = (Edition<WeaponFacts>)(WeaponStandard.Declared.FindEdition(edition)
            ?? throw new InvalidOperationException($"WP has no edition {edition}."));
        return new(
            (int)bound.NumberOn(WeaponStandard.AcquireMonths, on, law), (int)bound.NumberOn(WeaponStandard.PermitYears, on, law),
            (int)bound.NumberOn(WeaponGrounds.Offences, on, law));
    }

    /// <summary>The last day of a permit (C-5: a term is over on the day with the same number).</summary>
    public DateOnly Until(PermitKind kind, DateOnly from) => Periods.End(from, kind == PermitKind.Acquire ? AcquireMonths : PermitYears * Months).AddDays(-1);
}
