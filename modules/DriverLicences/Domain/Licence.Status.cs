using Licensing.Kernel;
using Licensing.Kernel.Calendars;

namespace Licensing.DriverLicences.Domain;

/// <summary>What can happen to a licence (DL-16, DL registry).</summary>
internal sealed partial class Licence
{
    /// <summary>How it stands on a day, also before the nightly job has noted it.</summary>
    public LicenceStatus StatusOn(DateOnly day) => Status switch
    {
        LicenceStatus.Withdrawn when WithdrawnUntil is { } until && until > day => LicenceStatus.Withdrawn,
        LicenceStatus.Withdrawn or LicenceStatus.Valid when ValidTo < day => LicenceStatus.Expired,
        LicenceStatus.Withdrawn => Unwithdrawn,
        _ => Status,
    };

    private LicenceStatus Unwithdrawn => HandedOverAt is null ? LicenceStatus.Produced : LicenceStatus.Valid;

    /// <summary>The holder signed for it (DL-16).</summary>
    public void HandOver(string registerEntry, Officer by, DateTime now)
    {
        if (HandedOverAt is not null)
        {
            return;
        }

        HandedOverAt = now;
        Status = Status == LicenceStatus.Produced ? LicenceStatus.Valid : Status;
        Append(LicenceHappening.HandedOver, registerEntry, by, now);
    }

    /// <summary>A newer licence took its place; one that was reported lost stays so, for whoever finds it.</summary>
    public bool ReplaceBy(Licence newer, Officer by, DateTime now)
    {
        if (newer.Serial <= Serial || Status is LicenceStatus.Replaced or LicenceStatus.Lost)
        {
            return false;
        }

        (Status, WithdrawnUntil) = (LicenceStatus.Replaced, null);
        Append(LicenceHappening.Replaced, newer.FullNumber, by, now);
        return true;
    }

    /// <summary>A court took or limited the right until a day; the later day holds where there are two decisions.</summary>
    public bool Withdraw(RightWithdrawal withdrawal, Officer by, DateTime now)
    {
        if (Status is not (LicenceStatus.Produced or LicenceStatus.Valid or LicenceStatus.Withdrawn))
        {
            return false;
        }

        Status = LicenceStatus.Withdrawn;
        WithdrawnUntil = WithdrawnUntil is { } until && until > withdrawal.Until ? until : withdrawal.Until;
        Append(LicenceHappening.RightWithdrawn, withdrawal.Reference, by, now);
        return true;
    }

    /// <summary>One decision no longer holds; the licence stays withdrawn while another one does.</summary>
    /// <param name="stillUntil">The latest day of the decisions that still hold, or none.</param>
    /// <param name="what">Returned by a decision, or the term was over.</param>
    /// <param name="words">The basis.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When, UTC.</param>
    public bool EndWithdrawal(DateOnly? stillUntil, LicenceHappening what, string? words, Officer by, DateTime now)
    {
        if (Status != LicenceStatus.Withdrawn)
        {
            return false;
        }

        WithdrawnUntil = stillUntil;
        if (stillUntil is null)
        {
            Status = ValidTo < BusinessTime.DateOf(now) ? LicenceStatus.Expired : Unwithdrawn;
        }

        Append(what, words, by, now);
        return true;
    }

    /// <summary>The holder lost it.</summary>
    public Problem? ReportLost(string words, Officer by, DateTime now)
    {
        if (StatusOn(BusinessTime.DateOf(now)) != LicenceStatus.Valid)
        {
            return new Problem("licence-not-valid", FullNumber);
        }

        (Status, WithdrawnUntil) = (LicenceStatus.Lost, null);
        Append(LicenceHappening.ReportedLost, words, by, now);
        return null;
    }

    /// <summary>Its last day is over.</summary>
    public bool Expire(Officer by, DateTime now)
    {
        if (Status is not (LicenceStatus.Valid or LicenceStatus.Produced) || ValidTo >= BusinessTime.DateOf(now))
        {
            return false;
        }

        Status = LicenceStatus.Expired;
        Append(LicenceHappening.Expired, null, by, now);
        return true;
    }

    /// <summary>Follows the person after a merge of two records (C-1).</summary>
    public void MovePerson(Guid personId) => PersonId = personId;

    private void Append(LicenceHappening what, string? words, Officer by, DateTime now) => Events.Add(new LicenceEvent
    {
        LicenceId = Id,
        Ordinal = ++EventCount,
        What = what,
        Words = words,
        At = now,
        UserId = by.UserId,
        UserName = by.Name,
        OfficeId = by.OfficeId,
    });
}
