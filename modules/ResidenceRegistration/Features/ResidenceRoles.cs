using Licensing.Platform.UseCases;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Who may open the pages, for pages; the use cases check it themselves.</summary>
internal static class ResidenceRoles
{
    /// <summary>Who looks into the register: what their office registered or removed; a supervisor the region.</summary>
    public const string Readers =
        Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who takes it away as a file.</summary>
    public const string Exporters = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who looks into dwellings.</summary>
    public const string Counters = Roles.IntakeOfficer + "," + Roles.CorporationOfficer + "," + Roles.DecisionOfficer;
}

/// <summary>Addresses of the pages and papers.</summary>
internal static class ResidencePaths
{
    public const string Registry = "/registry/registrations";

    public const string Export = Registry + "/export";

    public const string Dwellings = "/residence/dwellings";

    /// <summary>The register's list on paper.</summary>
    public const string List = "/print/registration-register";

    public static string Dwelling(Guid placeId) => $"{Dwellings}/{placeId}";

    /// <summary>A paper of a case.</summary>
    public static string Paper(string paper, Guid caseId) => $"/print/registration-{paper}/{caseId}";

    /// <summary>The owner's consent of a draft.</summary>
    public static string Consent(Guid draftId) => $"/print/registration-consent/draft/{draftId}";

    public static string Extract(Guid extractId) => $"/print/dwelling-extract/{extractId}";
}
