using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Features;

/// <summary>Who may open the pages, for pages; the use cases check it themselves.</summary>
internal static class ExitRoles
{
    /// <summary>Who looks into the register: what their office took in or decides.</summary>
    public const string Readers =
        Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}

/// <summary>Addresses of the pages and papers.</summary>
internal static class ExitPaths
{
    public const string Registry = "/registry/exits";

    /// <summary>The questions of a body.</summary>
    public const string Questions = "/exit/questions";

    /// <summary>Which account speaks for which body.</summary>
    public const string Accounts = "/exit/bodies";

    public static string Of(Guid caseId) => $"{Registry}/{caseId}";

    public static string Question(Guid questionId) => $"{Questions}/{questionId}";
}
