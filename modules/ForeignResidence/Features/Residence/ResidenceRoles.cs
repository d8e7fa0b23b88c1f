using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>Who may open the pages of permanent residence, for pages; the use cases check it themselves.</summary>
internal static class ResidenceRoles
{
    /// <summary>Who takes the register away as a file.</summary>
    public const string Exporters = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    public const string Readers = Roles.IntakeOfficer + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}

/// <summary>Addresses of the register's pages and files.</summary>
internal static class ResidencePaths
{
    public const string Registry = "/registry/residence";

    /// <summary>The register as a file.</summary>
    public const string Export = "/registry/residence/export";

    /// <summary>Documents that end soon.</summary>
    public const string Ending = "/registry/residence?state=Ending";

    public static string Of(Guid documentId) => $"{Registry}/{documentId}";
}
