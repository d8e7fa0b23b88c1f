using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;

namespace Licensing.DriverLicences.Domain;

/// <summary>The numbers that examinations and licences are counted by, of one edition on one day; rows can override them.</summary>
internal sealed record ExamRules(int Questions, decimal PassPercent, int TheoryMonths, int LicenceYears)
{
    public static ExamRules Of(string edition, DateOnly on, LawSnapshot law)
    {
        var bound = (Edition<DriverLicenceFacts>)(DriverLicenceStandard.Declared.FindEdition(edition)
            ?? throw new InvalidOperationException($"DL has no edition {edition}."));
        return new(
            (int)bound.NumberOn(DriverLicenceStandard.TheoryQuestions, on, law),
            bound.NumberOn(DriverLicenceStandard.TheoryPassPercent, on, law),
            (int)bound.NumberOn(DriverLicenceStandard.TheoryCountsMonths, on, law),
            (int)bound.NumberOn(DriverLicenceStandard.LicenceYears, on, law));
    }

    /// <summary>The fewest right answers that pass.</summary>
    public int RightNeeded(int asked) => (int)decimal.Ceiling(asked * PassPercent / 100);

    /// <summary>DL flow: a passed theory part counts for three months (C-5: over when start + months is on or before the day).</summary>
    public bool TheoryCounts(DateOnly passedOn, DateOnly on) => passedOn <= on && !Periods.IsOver(passedOn, TheoryMonths, on);

    /// <summary>The last day on which a passed theory part counts.</summary>
    public DateOnly TheoryCountsUntil(DateOnly passedOn) => Periods.End(passedOn, TheoryMonths).AddDays(-1);

    /// <summary>DL registry: the last day of a licence; a term in years ends on the same day number (C-5).</summary>
    public DateOnly LicenceValidTo(DateOnly issuedOn) => Periods.End(issuedOn, LicenceYears * 12);
}
