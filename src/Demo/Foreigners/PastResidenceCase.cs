using Licensing.Demo.Users;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Foreigners;

/// <summary>What became of a case of permanent residence or of a permit: answers, decision, what followed it, the hand-over.</summary>
internal sealed class PastResidenceCase(Case about, Team team)
{
    private static readonly TimeOnly Morning = new(9, 40);
    private int acts;

    public Case Case => about;

    public List<ResidenceCheck> Checks { get; } = [];

    public HandOver? Entry { get; private set; }

    /// <summary>A body found nothing.</summary>
    public void Answer(string step, string reference, DateOnly on)
    {
        var (by, now) = (By(Roles.DecisionOfficer), At(on));
        var check = ResidenceCheck.Of(about, new CheckAnswer(step, [], reference, on, null), by, now);
        Must(about.CloseStep(step, "body-clear", passed: true, CaseJson.Write(new { check = check.Id }), by, now));
        Checks.Add(check);
    }

    /// <summary>Granted; by two people where the service asks for them.</summary>
    /// <returns>The act, for the registry.</returns>
    public RegistryAct Grant(bool fourEyes, DateOnly on, Func<DateOnly, IReadOnlyList<StepPlan>> then)
    {
        var (by, now) = (By(Roles.DecisionOfficer), At(on));
        Must(about.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes, by, now));
        if (fourEyes)
        {
            (by, now) = (By(Roles.ApprovingChief), At(on));
            Must(about.Approve([], by, now));
        }

        about.GoOn(then(on), now);
        return new RegistryAct(about.Id, about.Number, about.Edition, about.DecidingOfficeId, about.Region, team.Office.NameKk, on, by, now);
    }

    /// <summary>A step after the decision is done.</summary>
    public Officer Close(string step, string outcome, DateOnly on)
    {
        var by = By(Roles.IntakeOfficer);
        Must(about.CloseStep(step, outcome, passed: true, null, by, At(on)));
        return by;
    }

    /// <summary>The applicant has it.</summary>
    public DateTime HandOver(long number, string what, string shown, DateOnly on)
    {
        var (by, now) = (By(Roles.IntakeOfficer), At(on));
        Must(about.HandOver(number, about.ApplicantName, by, now));
        Entry = new HandOver
        {
            CaseId = about.Id, Number = number, OfficeId = about.OfficeId, Service = about.Service, What = what, To = about.ApplicantName, Capacity = CollectorKind.Holder,
            DocumentShown = shown, At = now, ByUserId = by.UserId, ByName = by.Name,
        };
        about.Version = 1;
        return now;
    }

    private Officer By(string role) => team.With(role).Officer;

    // One thing after the other, also within a day.
    private DateTime At(DateOnly day) => BusinessTime.ToUtc(BusinessTime.At(day, Morning.AddMinutes(20 * acts++)));
}
