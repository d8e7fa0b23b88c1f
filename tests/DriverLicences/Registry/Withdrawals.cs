using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;

namespace Licensing.Tests.DriverLicences.Registry;

/// <summary>Courts' decisions with valid defaults.</summary>
internal static class Withdrawals
{
    public static WithdrawRight Of(Guid personId, DateOnly from, DateOnly until, string number = "7-2026", WithdrawalKind kind = WithdrawalKind.Deprived) =>
        new(personId, new CourtDecision(kind, "Есіл ауданының соты", number, from, from, until, null));
}
