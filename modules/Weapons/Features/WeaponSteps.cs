using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Weapons.Features;

/// <summary>
/// Steps of a case of WP (WP flow): the inspector's visit, convictions, health, the test shot. DECISION: the act names one month for all (WP-7.1); each step has
/// a day of its own in it, so that the decision and its approval have the last third.
/// </summary>
internal static class WeaponSteps
{
    public const string Visit = "home-visit";
    public const string Convictions = "conviction-check";
    public const string Health = "medical-check";
    public const string Shot = "test-shot";

    private const int VisitDays = 10;
    private const int AnswerDays = 15;
    private const int ShotDays = 20;
    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>
    /// DECISION: who bought by a permit to acquire was checked for that permit, and is not checked again; an heir, a donee and whoever renews a permit are.
    /// </summary>
    public static IReadOnlyList<StepPlan> Of(WeaponFacts facts, WeaponSubject subject, DateOnly on)
    {
        var checksPerson = facts.Permit is PermitKind.Acquire or PermitKind.AcquireService or PermitKind.EmployeeStoreCarry
            || (facts.RegistersUnits && facts.IsForIndividuals && !subject.NeedsPermit);
        var visits = facts.Permit is PermitKind.Acquire or PermitKind.AcquireService
            || facts is { Permit: PermitKind.StoreService, NewStorageRoom: true }
            || (facts.RegistersUnits && facts.IsForIndividuals && !subject.NeedsPermit);
        var shoots = facts is { RegistersUnits: true, Weapon: WeaponKind.RifledHunting } && subject.Origin != WeaponOrigin.Held;
        return
        [
            .. visits ? [Plan(Visit, Roles.Inspector, on, VisitDays)] : Array.Empty<StepPlan>(),
            .. checksPerson ? [Plan(Convictions, Roles.DecisionOfficer, on, AnswerDays)] : Array.Empty<StepPlan>(),
            .. checksPerson && !facts.Serviceman && facts.Permit != PermitKind.AcquireService ? [Plan(Health, Roles.DecisionOfficer, on, AnswerDays)] : Array.Empty<StepPlan>(),
            .. shoots ? [Plan(Shot, Roles.Inspector, on, ShotDays)] : Array.Empty<StepPlan>(),
        ];
    }

    private static StepPlan Plan(string code, string role, DateOnly on, int days) => new(code, role, BusinessTime.ToUtc(BusinessTime.At(on.AddDays(days), Evening)));
}
