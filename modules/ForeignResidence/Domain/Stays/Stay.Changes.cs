using Licensing.ForeignResidence.Law;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;

namespace Licensing.ForeignResidence.Domain.Stays;

/// <summary>How a stay goes on: it is extended, ends soon, is overstayed, is over (TR registry).</summary>
internal sealed partial class Stay
{
    /// <summary>How many days before the end somebody should know.</summary>
    public const int SoonDays = 3;

    /// <summary>How it stands on a day, also before the job has marked it. The last day is still lawful.</summary>
    public StayStatus StatusOn(DateOnly day) => !IsOpen ? StayStatus.Left
        : Until < day ? StayStatus.Overstayed
        : Until.DayNumber - day.DayNumber <= SoonDays ? StayStatus.EndsSoon
        : StayStatus.Running;

    /// <summary>A new case moved the last day.</summary>
    public Problem? Extend(TemporaryRegistrationFacts facts, StayTerm term, string caseNumber, Officer by, DateTime now)
    {
        if (!IsOpen)
        {
            return new Problem("TR.left-already", Number);
        }

        if (term.Until <= Until)
        {
            return new Problem("TR.extends-nothing", Formats.Date(Until));
        }

        // The five days are of the first registration; what is asked for after the end is an overstay all the same.
        IsLate |= Until < BusinessTime.DateOf(now);
        (Until, Reason, Extensions, Alert) = (term.Until, term.Reason, Extensions + 1, StayAlert.None);
        (DocumentValidTo, Visa, VisaValidTo) = (facts.DocumentValidTo, facts.Visa, facts.VisaValidTo);
        (WorkPermitUntil, Student) = (facts.WorkPermitUntil, facts.Student);
        Append(StayHappening.Extended, caseNumber, by, now);
        return null;
    }

    /// <summary>The person left.</summary>
    public Problem? Leave(DateOnly on, Officer by, DateTime now)
    {
        if (!IsOpen)
        {
            return new Problem("TR.left-already", Number);
        }

        // Somebody who left after the last day had overstayed: that stays to be seen.
        IsLate |= Until < on;
        Close(on, StayHappening.Left, by, now);
        return null;
    }

    /// <summary>The person crossed the border anew: this stay was over that day at the latest, nobody knows whether in time.</summary>
    public void ArriveAnew(DateOnly on, Officer by, DateTime now) => Close(on, StayHappening.ArrivedAnew, by, now);

    /// <summary>Marks that the end is near or over, once each.</summary>
    public bool Mark(Officer by, DateTime now)
    {
        var alert = StatusOn(BusinessTime.DateOf(now)) switch
        {
            StayStatus.EndsSoon => StayAlert.EndsSoon,
            StayStatus.Overstayed => StayAlert.Overstayed,
            _ => StayAlert.None,
        };
        if (alert <= Alert)
        {
            return false;
        }

        Alert = alert;
        Append(alert == StayAlert.EndsSoon ? StayHappening.EndsSoon : StayHappening.Overstayed, Formats.Date(Until), by, now);
        return true;
    }

    /// <summary>Proceedings were begun for the late registration or the overstay.</summary>
    public Problem? BeginProceedings(string paper, Officer by, DateTime now)
    {
        if (!IsLate && StatusOn(BusinessTime.DateOf(now)) != StayStatus.Overstayed)
        {
            return new Problem("TR.nothing-to-prosecute", Number);
        }

        Proceedings = paper.Trim();
        Append(StayHappening.Proceedings, Proceedings, by, now);
        return null;
    }

    /// <summary>Follows the people after a merge of two records (C-1).</summary>
    public void MovePerson(Guid merged, Guid kept)
    {
        PersonId = PersonId == merged ? kept : PersonId;
        HostPersonId = HostPersonId == merged ? kept : HostPersonId;
    }

    private void Close(DateOnly on, StayHappening how, Officer by, DateTime now)
    {
        (IsOpen, LeftOn) = (false, on);
        Append(how, Formats.Date(on), by, now);
    }

    private void Append(StayHappening what, string? words, Officer by, DateTime now) => Events.Add(new StayEvent
    {
        StayId = Id,
        Ordinal = ++EventCount,
        What = what,
        Words = words,
        At = now,
        UserId = by.UserId,
        UserName = by.Name,
        OfficeId = by.OfficeId,
    });
}
