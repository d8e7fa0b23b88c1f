using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>What the register and the papers say of the vehicle of a case, what was put aside for it and what came out.</summary>
public sealed partial class VehicleOnCase
{
    private VehicleOfCase? _about;
    private Failure? _failure;

    /// <summary>The case.</summary>
    [Parameter]
    public Guid CaseId { get; set; }

    /// <summary>Called after a change; this panel makes none.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IEnumerable<(string Title, string Text)> Lines => new List<(string Title, string? Text)>
    {
        (Texts["VR.case.seller"], _about!.Operation is Operation.Register or Operation.ReRegister ? _about.Seller : null),
        (Texts["VR.subject.transit-to"], _about.TransitTo),
        (Texts["VR.case.papers"], Changes(_about)),
        (Texts["VR.subject.certificate-is"], _about.Operation == Operation.DuplicateCertificate ? Texts[_about.Subject.Lost ? "VR.subject.lost" : "VR.subject.worn"] : null),
        (Texts["VR.subject.plates"], _about.Subject.PlatesLost ? Texts["VR.subject.plates-lost"] : null),
        (Texts["VR.subject.plate"], _about.Operation == Operation.Register ? _about.Subject.Plate : null),
        (Texts["VR.case.plate-reserved"], _about.ReservedPlate),
        (Texts["VR.case.certificate"], _about.Certificate?.Number),
    }.Where(l => l.Text is { Length: > 0 }).Select(l => (l.Title, l.Text!));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ShowVehicleCase(CaseId));
        (_about, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private static string Or(int? number) => number is { } given ? Formats.Number(given) : "—";

    private string? Changes(VehicleOfCase about) => about is not { Operation: Operation.ReRegister, Subject.Vehicle: { } papers } ? null
        : string.Join("; ", new[] { papers.Colour is { Length: > 0 } colour ? $"{Texts["VR.subject.colour"]}: {colour}" : null }.OfType<string>()
            .Concat(papers.Aggregates.Select(a => $"{Texts[$"VR.aggregate.{a.Kind}"]}: {a.Number}")));
}
