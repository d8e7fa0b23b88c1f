using Licensing.Kernel.Standards;
using Licensing.Platform.Texts;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Web.Components;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>Lists of vehicles in words.</summary>
internal static class FleetText
{
    /// <summary>What is wrong with a cell.</summary>
    public static string Of(FleetFault fault, ITexts texts) => fault.Code == "VR.fleet-ground"
        ? texts[TextKeys.Ground(VehicleFlow.Service, fault.Args[0])]
        : texts.Format($"error.{fault.Code}", [.. fault.Args]);

    /// <summary>What a column is called.</summary>
    public static string Column(string code, ITexts texts) =>
        FleetColumns.All.FirstOrDefault(c => c.Code == code) is { } column ? texts[column.TextKey]
        : texts.Has(TextKeys.Document(VehicleFlow.Service, code)) ? texts[TextKeys.Document(VehicleFlow.Service, code)]
        : code;

    /// <summary>Why the last step did not succeed.</summary>
    public static string Problem(FleetImport import, ITexts texts) =>
        texts.Format($"problem.{import.Problem}", [.. import.ProblemArgs.Select(a => FleetColumns.All.Any(c => c.Code == a) ? Column(a, texts) : a)]);

    public static Tone ToneOf(FleetState state) => state switch
    {
        FleetState.Accepted => Tone.Good,
        FleetState.Unreadable => Tone.Bad,
        FleetState.Stopped => Tone.Warn,
        _ => Tone.Info,
    };
}
