using System.Text.Json;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

/// <summary>The hand-over against a signature: who collects, which identity document was shown, and whether it is the hour for it (C-3.6, DL-16).</summary>
public sealed partial class HandOverTab
{
    private HandOverOffer? _offer;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private Collector? _collector;
    private string? _document;
    private string? _reason;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = default!;

    /// <summary>Who hands over.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Sends a command.</summary>
    [Parameter, EditorRequired]
    public SendCommand Send { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_offer is null && View.Actions.Any(a => a.Action == CaseAction.HandOver && a.WhyNot is null))
        {
            var result = await Dispatcher.Send(new ShowHandOver(View.Case.Id), Actor);
            (_offer, _failure) = (result.IsOk ? result.Value : null, result.Failure);
            if (_offer is { } offer)
            {
                Choose(offer.Collectors[0]);
            }
        }
    }

    private void Choose(Collector collector)
    {
        _collector = collector;
        _document = collector.Documents is [var first, ..] ? Name(first) : null;
    }

    private string Name(KnownDocument document) => $"{Texts[$"identity-document-kind.{JsonNamingPolicy.KebabCaseLower.ConvertName(document.Kind.ToString())}"]} № {document.Number}";

    private string Hours(HandOverOffer offer) => offer.Hours.Count == 0
        ? Texts["hand-over.day-off"]
        : Texts.Format("hand-over.hours", string.Join(", ", offer.Hours.Select(h => $"{h.From:HH\\:mm}–{h.To:HH\\:mm}")));

    private async Task HandOver()
    {
        var failure = await Send(
            async (seen, key) => (await Dispatcher.Send(
                new HandOverCase(View.Case.Id, seen, _collector!.Capacity, _collector.Name, _document ?? "", _reason), Actor, key: key)).Failure,
            Texts["hand-over.do"]);
        _problems = failure is Failure.Invalid ? FailureText.Problems(failure, Texts) : [];
    }
}
