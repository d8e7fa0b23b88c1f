using Licensing.Platform.UseCases;

namespace Licensing.Citizenship.Features;

/// <summary>Who may open the pages of citizenship, for pages; the use cases check it themselves.</summary>
internal static class CitizenshipRoles
{
    /// <summary>The register.</summary>
    public const string Readers = Roles.IntakeOfficer + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Files and batches.</summary>
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
}
