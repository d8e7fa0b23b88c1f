using System.Collections.Immutable;
using Licensing.Kernel.Standards;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>What a column of a list holds.</summary>
internal enum FleetColumnKind
{
    /// <summary>An answer that intake asks at the situation.</summary>
    Fact,

    /// <summary>Something of the vehicle, or of what finds it.</summary>
    Vehicle,

    /// <summary>A paper of this vehicle alone: its number, or «yes».</summary>
    Paper,
}

/// <summary>A column.</summary>
/// <param name="Code">Name of the fact, of the vehicle's member, or code of the document.</param>
/// <param name="TextKey">What it is called.</param>
internal sealed record FleetColumn(string Code, FleetColumnKind Kind, string TextKey)
{
    /// <summary>The fact, where it is one.</summary>
    public FactDefinition? Fact => Kind == FleetColumnKind.Fact ? VehicleStandard.Declared.Schema.Find(Code) : null;
}

/// <summary>The columns of a list: what intake would ask of each vehicle. What is the same for all — applicant, authority, fee — is asked once.</summary>
internal static class FleetColumns
{
    public const string Operation = "operation";
    public const string Kind = "vehicleKind";
    public const string Vin = "vin";
    public const string Body = "body";
    public const string Plate = "plate";
    public const string Certificate = "certificate";

    private static readonly string[] OfApplicant = ["applicantKind", "citizen", "stayMonths", "foreignShare", "bars"];
    private static readonly string[] OncePapers = ["application", "identity-document", "entity-registration", "duty-receipt", "diplomatic-service-request"];

    private static readonly string[] Vehicle =
    [
        Vin, Body, Plate, Certificate, "make", "model", "year", "colour", "category", "chassis", "engine", "engineVolume", "enginePower", "mass", "maxMass",
        "seller", "transitTo", "lost", "platesLost",
    ];

    /// <summary>All columns, in the order of the template.</summary>
    public static ImmutableArray<FleetColumn> All { get; } =
    [
        .. VehicleStandard.Declared.Schema.Facts.Where(f => !OfApplicant.Contains(f.Name)).Take(2).Select(OfFact),
        .. Vehicle.Select(code => new FleetColumn(code, FleetColumnKind.Vehicle, $"VR.fleet.column.{code}")),
        .. VehicleStandard.Declared.Schema.Facts.Where(f => !OfApplicant.Contains(f.Name)).Skip(2).Select(OfFact),
        .. Papers.Except(OncePapers).Select(code => new FleetColumn(code, FleetColumnKind.Paper, TextKeys.Document(VehicleFlow.Service, code))),
    ];

    /// <summary>Papers that an organisation can present once for its whole list; any of them can come for all vehicles together.</summary>
    public static IEnumerable<string> Papers =>
        VehicleStandard.Declared.Editions[^1].Documents.Select(d => d.Code).Where(c => c is not "identity-document").Distinct();

    private static FleetColumn OfFact(FactDefinition fact) => new(fact.Name, FleetColumnKind.Fact, TextKeys.Fact(VehicleFlow.Service, fact.Name));
}
