using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;

namespace Licensing.ExitClearance.Domain;

/// <summary>What happens to an entry on its way from the counter to the border (EX-4.1, EX flow).</summary>
internal sealed partial class ExitFile
{
    /// <summary>Days in which the person has to leave once removed from the address register (appendix 1).</summary>
    public const int DaysToLeave = 10;

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The last day of the confirmation, by which the military register has to be left (appendix 4-1).</summary>
    public DateOnly? ProofUntil { get; private set; }

    /// <summary>The day on which the confirmation was given out.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>The certificate of leaving the military register and handing in the ticket.</summary>
    public string? MilitaryReference { get; private set; }

    public DateOnly? MilitaryRemovedOn { get; private set; }

    /// <summary>The day on which the seven days were found to be over without the certificate (EX-9).</summary>
    public DateOnly? MissedOn { get; private set; }

    public DateOnly? RemovedOn { get; private set; }

    public string? RemovedBy { get; private set; }

    /// <summary>The last of the ten days.</summary>
    public DateOnly? LeaveBy { get; private set; }

    /// <summary>The day on which it was warned that the registration has to be restored.</summary>
    public DateOnly? WarnedOn { get; private set; }

    public DateOnly? LeftOn { get; private set; }

    /// <summary>By what it is known that they left.</summary>
    public string? LeftBasis { get; private set; }

    public DateOnly? RestoredOn { get; private set; }

    public string? RestoredAddress { get; private set; }

    /// <summary>Since when the decision or the refusal waits for the applicant, UTC.</summary>
    public DateTime? ReadyAt { get; private set; }

    public DateTime? HandedOverAt { get; private set; }

    public string? HandedOverTo { get; private set; }

    /// <summary>Nobody came for a month; the day on which it went back to the provider (EX-9).</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>A decision, or a complaint after one, gave the days that run now.</summary>
    public bool IsGiven => ProofUntil is not null;

    /// <summary>The ends of the four stages before a decision, UTC (EX-4.1).</summary>
    /// <returns>Whether they were others.</returns>
    public bool Keep(IReadOnlyList<DateTime> stages)
    {
        var were = (AgreementDueAt, DecisionDueAt, RemovalDueAt, ResultDueAt);
        (AgreementDueAt, DecisionDueAt, RemovalDueAt, ResultDueAt) = (stages[0], stages[1], stages[2], stages[3]);
        StageDueAt = State == ExitState.Agreement ? AgreementDueAt : DecisionDueAt;
        return were != (AgreementDueAt, DecisionDueAt, RemovalDueAt, ResultDueAt);
    }

    /// <summary>The days that were given end later, those for the certificate too (C-5).</summary>
    /// <returns>Whether they did not before.</returns>
    public bool Postpone(DateTime removal, DateTime result)
    {
        var (removalWas, resultWas) = (RemovalDueAt, ResultDueAt);
        (RemovalDueAt, ResultDueAt) = (removal, result > removal ? result : removal);
        ProofUntil = BusinessTime.DateOf(removal);
        StageDueAt = StageDueAt == removalWas ? RemovalDueAt : StageDueAt == resultWas ? ResultDueAt : StageDueAt;
        return (removalWas, resultWas) != (RemovalDueAt, ResultDueAt);
    }

    /// <summary>Stage 1 is over: every body has answered.</summary>
    public void Answered() => (State, StageDueAt) = (ExitState.Decision, DecisionDueAt);

    /// <summary>Two people decided that the person may leave; stages 3 and 4 run from here, never less than the days the law gives.</summary>
    public void Confirm(DateOnly on, DateTime removalDueAt, DateTime resultDueAt)
    {
        RemovalDueAt = removalDueAt > RemovalDueAt ? removalDueAt : RemovalDueAt;
        ResultDueAt = resultDueAt > ResultDueAt ? resultDueAt : ResultDueAt;
        (State, StageDueAt, DecidedOn) = (ExitState.Removal, RemovalDueAt, on);
        ProofUntil = BusinessTime.DateOf(RemovalDueAt);
    }

    /// <summary>The confirmation is in the applicant's hands (EX-9).</summary>
    public void GiveConfirmation(DateOnly on) => ConfirmedOn = on;

    /// <summary>The certificate of leaving the military register is shown in time (EX-9).</summary>
    public Problem? ShowProof(string reference, DateOnly removedOn, DateOnly today)
    {
        if (today > ProofUntil)
        {
            return new Problem("EX.proof-too-late", Formats.Date(ProofUntil.Value));
        }

        (MilitaryReference, MilitaryRemovedOn) = (reference.Trim(), removedOn);
        return null;
    }

    /// <summary>The seven days are over without it: a refusal is prepared (EX-9).</summary>
    public void Miss(DateOnly today) => (State, StageDueAt, MissedOn) = (ExitState.Decision, ResultDueAt, today);

    /// <summary>Out of the address register; the ten days begin (EX flow).</summary>
    public void Remove(DateOnly on, Officer by, DateTime now)
    {
        (State, StageDueAt, ReadyAt) = (ExitState.Leaving, ResultDueAt, now);
        (RemovedOn, RemovedBy, LeaveBy) = (on, by.Name, on.AddDays(DaysToLeave));
    }

    /// <summary>Refused; the notice waits for the applicant.</summary>
    public void Refuse(DateOnly on, DateTime now) => (State, StageDueAt, DecidedOn, ReadyAt) = (ExitState.Refused, null, on, now);

    /// <summary>Ended without a decision.</summary>
    public void End() => (State, StageDueAt) = (ExitState.Ended, null);

    /// <summary>A complaint upset the refusal (C-8): asked again or decided anew, and nobody has fewer days than the act gives.</summary>
    public void Reopen(bool asksAgain, DateTime removalDueAt, DateTime resultDueAt)
    {
        (State, StageDueAt) = asksAgain ? (ExitState.Agreement, AgreementDueAt) : (ExitState.Decision, DecisionDueAt);
        (ReadyAt, HandedOverAt, HandedOverTo, ReturnedOn, DecidedOn) = (null, null, null, null, null);
        if (MissedOn is not null)
        {
            (MissedOn, RemovalDueAt, ResultDueAt) = (null, removalDueAt, resultDueAt);
            ProofUntil = BusinessTime.DateOf(removalDueAt);
        }
    }

    public void HandOver(string to, DateTime now)
    {
        (HandedOverAt, HandedOverTo) = (now, to);
        StageDueAt = State == ExitState.Leaving ? null : StageDueAt;
    }

    /// <summary>Kept a month, then returned to the provider (EX-9).</summary>
    public bool Return(DateOnly today)
    {
        if (ReadyAt is null || HandedOverAt is not null || ReturnedOn is not null)
        {
            return false;
        }

        (ReturnedOn, StageDueAt) = (today, null);
        return true;
    }

    /// <summary>The ten days are over and nobody knows that the person left: the registration has to be restored (appendix 1).</summary>
    public bool Warn(DateOnly today)
    {
        if (State != ExitState.Leaving || WarnedOn is not null || LeaveBy >= today)
        {
            return false;
        }

        WarnedOn = today;
        return true;
    }

    /// <summary>The person has left.</summary>
    public Problem? Leave(DateOnly on, string basis)
    {
        if (State != ExitState.Leaving)
        {
            return new Problem("EX.not-leaving", CaseNumber);
        }

        (State, StageDueAt, LeftOn, LeftBasis) = (ExitState.Left, null, on, basis.Trim());
        return null;
    }

    /// <summary>The person stayed, and is registered again.</summary>
    public Problem? Restore(string address, DateOnly on)
    {
        if (State != ExitState.Leaving)
        {
            return new Problem("EX.not-leaving", CaseNumber);
        }

        (State, StageDueAt, RestoredOn, RestoredAddress) = (ExitState.Restored, null, on, address.Trim());
        return null;
    }
}
