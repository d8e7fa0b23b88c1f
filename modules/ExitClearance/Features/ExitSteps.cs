using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Features;

/// <summary>Steps of a case: the bodies before the decision, confirmation and registers after it (EX-4.1, EX flow).</summary>
internal static class ExitSteps
{
    public const string Agreement = "exit-agreement";
    public const string Confirmation = "exit-confirmation";
    public const string Military = "military-removal";
    public const string Address = "address-removal";

    /// <summary>Stage 1: every body answers, each by itself.</summary>
    public static IReadOnlyList<StepPlan> Review(DateTime due) => [new StepPlan(Agreement, Roles.AgreeingBody, due)];

    /// <summary>After a positive decision: the confirmation of stage 2, then stage 3 (EX-9).</summary>
    public static IReadOnlyList<StepPlan> AfterDecision(Channel channel, bool isLiable, DateTime confirmationDue, DateTime removalDue)
    {
        var role = RoleOf(channel);
        return
        [
            new StepPlan(Confirmation, role, confirmationDue),
            .. isLiable ? [new StepPlan(Military, role, removalDue)] : Array.Empty<StepPlan>(),
            new StepPlan(Address, role, removalDue),
        ];
    }

    /// <summary>Who deals with the applicant: the provider, or the State Corporation for it (EX-3).</summary>
    public static string RoleOf(Channel channel) => channel == Channel.Corporation ? Roles.CorporationOfficer : Roles.IntakeOfficer;
}
