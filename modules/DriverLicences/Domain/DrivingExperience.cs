namespace Licensing.DriverLicences.Domain;

/// <summary>Experience from earlier licences (DL registry). DECISION: whole months since the first category, without the days on which the right was withdrawn.</summary>
internal static class DrivingExperience
{
    /// <param name="firstGranted">The day of the earliest category of a licence that was handed over, or none.</param>
    /// <param name="withdrawals">Decisions on the person's right.</param>
    /// <param name="on">The day that is asked about.</param>
    /// <returns>None where the registry knows no licence.</returns>
    public static int? Months(DateOnly? firstGranted, IEnumerable<RightWithdrawal> withdrawals, DateOnly on)
    {
        if (firstGranted is not { } start)
        {
            return null;
        }

        var end = on.AddDays(-withdrawals.Sum(w => w.DaysUntil(on)));
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return Math.Max(0, start.AddMonths(months) > end ? months - 1 : months);
    }
}
