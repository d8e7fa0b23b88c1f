using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Vehicles;

namespace Licensing.ProxyDrivers.Domain;

/// <summary>How a registration ends by itself: expiry, revocation, change of hands (PD registry). The first of them counts.</summary>
internal sealed partial class ProxyRegistration
{
    /// <summary>How it stands on a day, also before the job has noted that the last day is over.</summary>
    public ProxyStatus StatusOn(DateOnly day) =>
        Status == ProxyStatus.Active && Attorney.IsOverOn(day) ? ProxyStatus.Expired : Status;

    /// <summary>Whether it gives the right on a day. The last day of the power of attorney still does, the day on which it ended does not.</summary>
    public bool HoldsOn(DateOnly day) =>
        From <= day && !Attorney.IsOverOn(day) && (EndedOn is not { } ended || day < ended);

    /// <summary>Whether the vehicle still belongs to the owner under whom it was registered; true at once, before the event has arrived.</summary>
    public bool IsUnder(VehicleOnRecord vehicle) =>
        OwnerPersonId == vehicle.OwnerPersonId && OwnerOrganisationId == vehicle.OwnerOrganisationId;

    /// <summary>The power of attorney with the mark was handed over (PD-14).</summary>
    public void HandOver(string registerEntry, Officer by, DateTime now) => Append(ProxyHappening.HandedOver, registerEntry, by, now);

    /// <summary>The last day of the power of attorney is over.</summary>
    public bool Expire(Officer by, DateTime now)
    {
        if (Status != ProxyStatus.Active || !Attorney.IsOverOn(BusinessTime.DateOf(now)))
        {
            return false;
        }

        End(ProxyStatus.Expired, AttorneyValidTo!.Value.AddDays(1));
        Append(ProxyHappening.Expired, null, by, now);
        return true;
    }

    /// <summary>The power of attorney was revoked.</summary>
    public Problem? Revoke(Revocation revocation, Officer by, DateTime now)
    {
        if (StatusOn(BusinessTime.DateOf(now)) != ProxyStatus.Active)
        {
            return new Problem("PD.not-active", MarkNumber);
        }

        End(ProxyStatus.Revoked, revocation.On);
        Append(ProxyHappening.Revoked, $"{revocation.By}; {revocation.Paper}", by, now);
        return null;
    }

    /// <summary>The vehicle has another owner, or none: from that day on the former owner's power of attorney gives nothing.</summary>
    public bool ChangeHands(DateOnly on, string caseNumber, Officer by, DateTime now)
    {
        if (Status != ProxyStatus.Active || Attorney.IsOverOn(on))
        {
            return false;
        }

        End(ProxyStatus.ChangedHands, on);
        Append(ProxyHappening.ChangedHands, caseNumber, by, now);
        return true;
    }

    /// <summary>Follows the people after a merge of two records (C-1).</summary>
    public void MovePerson(Guid merged, Guid kept)
    {
        DriverId = DriverId == merged ? kept : DriverId;
        OwnerPersonId = OwnerPersonId == merged ? kept : OwnerPersonId;
    }

    private void End(ProxyStatus status, DateOnly on) => (Status, EndedOn, ClosedAs) = (status, on, Id);

    private void Append(ProxyHappening what, string? words, Officer by, DateTime now) => Events.Add(new ProxyEvent
    {
        RegistrationId = Id,
        Ordinal = ++EventCount,
        What = what,
        Words = words,
        At = now,
        UserId = by.UserId,
        UserName = by.Name,
        OfficeId = by.OfficeId,
    });
}
