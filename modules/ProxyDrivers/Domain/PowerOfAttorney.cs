namespace Licensing.ProxyDrivers.Domain;

/// <summary>A power of attorney as the registry keeps it (PD-12.2, PD registry).</summary>
/// <param name="Notary">Who certified it.</param>
/// <param name="Number">Number in the notary's register.</param>
/// <param name="IssuedOn">Its date.</param>
/// <param name="ValidTo">Its last day; none where it names no date.</param>
/// <param name="MayRedelegate">The driver may pass the right on.</param>
internal sealed record PowerOfAttorney(string Notary, string Number, DateOnly IssuedOn, DateOnly? ValidTo, bool MayRedelegate)
{
    public const int LongestNotary = 200;
    public const int LongestNumber = 60;

    /// <summary>An expired document is one whose last day is before the day asked about (C-5).</summary>
    public bool IsOverOn(DateOnly day) => ValidTo is { } last && last < day;
}

/// <summary>Who revoked a power of attorney, from when, by what paper.</summary>
/// <param name="By">Who revoked it, or gave it up.</param>
/// <param name="On">From that day it no longer holds.</param>
/// <param name="Paper">The paper.</param>
internal sealed record Revocation(string By, DateOnly On, string Paper);
