using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>What an inspector saw on the vehicle, entered without a mouse: numbers beside those of the papers, photographs, admission (VR-12.5, VR-17.2, VR-17.3).</summary>
public sealed partial class InspectionEntry
{
    private readonly Guid _key = Guid.CreateVersion7();
    private readonly Dictionary<AggregateKind, string?> _numbers = [];
    private readonly HashSet<string> _reasons = [];
    private IReadOnlyList<FieldProblem> _wrong = [];
    private PhotoDrop? _photos;
    private bool? _admitted;
    private string? _note;
    private bool _busy;

    [CascadingParameter]
    private ReviewPanel Panel { get; set; } = default!;

    private bool Differs => Panel.About!.Expected.Any(e => e.Number is not null && Found(e.Kind) is { } found && found != e.Number);

    private static string Id(AggregateKind kind) => $"{kind}".ToLowerInvariant();

    private string? Found(AggregateKind kind) => _numbers.GetValueOrDefault(kind) is { } typed && Vin.Fold(typed) is { Length: > 0 } found ? found : null;

    // A number that differs is a reason by itself.
    private bool Forced(string reason) => reason == InspectionReasons.Mismatch && Differs;

    private void Tick(string reason, bool on)
    {
        if (on)
        {
            _reasons.Add(reason);
        }
        else
        {
            _reasons.Remove(reason);
        }
    }

    private async Task Save()
    {
        if (_admitted is not { } admitted)
        {
            _wrong = [new("admitted", Texts["error.VR.outcome-needed"])];
            return;
        }

        _busy = true;
        try
        {
            await Send(admitted);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task Send(bool admitted)
    {
        var about = Panel.About!;
        var reasons = admitted ? [] : InspectionReasons.All.Where(r => _reasons.Contains(r) || Forced(r)).ToList();
        var findings = new InspectionFindings(
            Found(AggregateKind.Body), Found(AggregateKind.Chassis), Found(AggregateKind.Engine), admitted, reasons,
            string.IsNullOrWhiteSpace(_note) ? null : _note.Trim(), _photos?.Taken ?? []);
        var result = await Send(new ConductInspection(about.CaseId, about.Version, findings), _key);
        if (result.IsOk)
        {
            var next = Texts[$"step.{result.Value.NextStep ?? "decision"}"];
            await Panel.Saved(admitted ? Texts.Format("VR.inspection.saved-admitted", next) : Texts["VR.inspection.saved-not-admitted"], admitted);
        }
        else if (result.Failure is Failure.Conflict)
        {
            await Panel.Beaten(Yours(admitted, reasons));
        }
        else
        {
            _wrong = FailureText.Problems(result.Failure, Texts);
        }
    }

    private string Yours(bool admitted, IEnumerable<string> reasons) =>
        string.Join("; ", reasons.Select(r => Texts[$"VR.inspection-reason.{r}"]).Prepend(Texts[admitted ? "outcome.admitted" : "outcome.not-admitted"]));
}
