using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>
/// Steps of PR and RP, before and after the decision, each with a day of its own (PR flow, RP flow). DECISION: the acts name two months for all; the bodies asked have
/// the first part of it, so that the decision and its approval have the last.
/// </summary>
internal static class ResidenceSteps
{
    public const string InternalAffairs = "internal-affairs-check";
    public const string NationalSecurity = "national-security-check";
    public const string Papers = "second-checklist";
    public const string Registration = "permanent-registration";
    public const string Records = "residence-check";
    public const string Production = "permit-production";
    public const string Notice = "ready-notice";
    public const string Form = "form-1n";

    private const int InternalAffairsDays = 20;
    private const int NationalSecurityDays = 40;
    private const int PapersDays = 30;
    private const int RegistrationDays = 33;
    private const int RecordsDays = 20;
    private const int ProductionDays = 14;
    private const int NoticeDays = 17;
    private static readonly TimeOnly Evening = new(18, 30);

    /// <summary>Steps that an answer closes.</summary>
    public static IReadOnlyList<string> Answered { get; } = [InternalAffairs, NationalSecurity, Records];

    /// <summary>The other bodies are asked (PR flow).</summary>
    public static IReadOnlyList<StepPlan> OfPermission(DateOnly on) =>
        [Plan(InternalAffairs, Roles.DecisionOfficer, on, InternalAffairsDays), Plan(NationalSecurity, Roles.DecisionOfficer, on, NationalSecurityDays)];

    /// <summary>After a positive decision: the second checklist and the stamp (PR-17).</summary>
    public static IReadOnlyList<StepPlan> AfterPermission(DateOnly on) =>
        [Plan(Papers, Roles.IntakeOfficer, on, PapersDays), Plan(Registration, Roles.IntakeOfficer, on, RegistrationDays)];

    /// <summary>What the records say (RP flow).</summary>
    public static IReadOnlyList<StepPlan> OfPermit(DateOnly on) => [Plan(Records, Roles.DecisionOfficer, on, RecordsDays)];

    /// <summary>Making the document, telling the applicant, the signature on form 1-N (RP-16, RP-17).</summary>
    public static IReadOnlyList<StepPlan> AfterPermit(DateOnly on) =>
        [Plan(Production, Roles.IntakeOfficer, on, ProductionDays), Plan(Notice, Roles.IntakeOfficer, on, NoticeDays), new StepPlan(Form, Roles.IntakeOfficer)];

    private static StepPlan Plan(string code, string role, DateOnly on, int days) => new(code, role, BusinessTime.ToUtc(BusinessTime.At(on.AddDays(days), Evening)));
}
