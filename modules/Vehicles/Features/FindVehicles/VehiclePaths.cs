namespace Licensing.Vehicles.Features;

/// <summary>Addresses of the register's pages and files.</summary>
internal static class VehiclePaths
{
    public const string Registry = "/registry/vehicles";

    public static string Of(Guid vehicleId) => $"{Registry}/{vehicleId}";

    /// <summary>The register, asked.</summary>
    public static string Asking(string text) => $"{Registry}?q={Uri.EscapeDataString(text)}";

    public static string Certificate(Guid certificateId) => $"/print/vehicle-certificate/{certificateId}";

    public static string CertificateOf(Guid caseId) => $"/print/vehicle-certificate/case/{caseId}";

    public static string InspectionAct(Guid caseId) => $"/print/inspection-act/{caseId}";
}
