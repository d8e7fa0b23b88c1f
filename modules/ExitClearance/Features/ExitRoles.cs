using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Features;

/// <summary>Who may open the pages, for pages; the use cases check it themselves.</summary>
internal static class ExitRoles
{
    /// <summary>Who looks into the register: what their office took in or decides.</summary>
    public const string Readers =
        Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who takes it away as a file.</summary>
    public const string Exporters = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}

/// <summary>Addresses of the pages and papers.</summary>
internal static class ExitPaths
{
    public const string Registry = "/registry/exits";

    public const string Export = Registry + "/export";

    /// <summary>The questions of a body.</summary>
    public const string Questions = "/exit/questions";

    /// <summary>Which account speaks for which body.</summary>
    public const string Accounts = "/exit/bodies";

    public static string Of(Guid caseId) => $"{Registry}/{caseId}";

    public static string Question(Guid questionId) => $"{Questions}/{questionId}";

    /// <summary>A form of a case.</summary>
    public static string Paper(string form, Guid caseId) => $"/print/exit-{form}/{caseId}";
}
