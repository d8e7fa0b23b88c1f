using Licensing.Platform.UseCases;

namespace Licensing.Citizenship.Features;

/// <summary>Who may open the pages of citizenship, for pages; the use cases check it themselves.</summary>
internal static class CitizenshipRoles
{
    /// <summary>The register.</summary>
    public const string Readers = Roles.IntakeOfficer + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Files and batches, and the register as a file.</summary>
    public const string Commission = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}

/// <summary>Addresses of the pages.</summary>
internal static class CitizenshipPaths
{
    public const string Registry = "/registry/citizenship";
    public const string Commission = "/citizenship/commission";
    public const string Professions = "/citizenship/professions";

    public static string Act(Guid id) => $"{Registry}/{id}";

    public static string Batch(Guid id) => $"{Commission}/{id}";

    /// <summary>A paper of a case, an act or a batch.</summary>
    public static string Paper(string kind, Guid id) => $"/print/citizenship-{kind}/{id}";
}
