using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>Who may open the pages of numbers; the use cases check it themselves.</summary>
internal static class NumberRoles
{
    /// <summary>Who looks into the register.</summary>
    public const string Readers =
        Roles.CorporationOfficer + "," + Roles.IntakeOfficer + "," + Roles.Operator + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who sees the operators' queue.</summary>
    public const string Queue = Roles.Operator + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}

/// <summary>Addresses of the pages and papers of numbers.</summary>
internal static class NumberPaths
{
    public const string Queue = "/numbers/queue";
    public const string Registry = "/registry/numbers";

    public static string Of(Guid numberId) => $"{Registry}/{numberId}";

    public static string Case(Guid caseId) => $"/cases/{caseId}?tab=steps";

    public static string Certificate(Guid caseId) => $"/print/number-certificate/{caseId}";

    public static string Application(Guid caseId) => $"/print/number-application/{caseId}";
}
