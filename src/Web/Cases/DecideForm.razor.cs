using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

/// <summary>A decision: the grounds that the system found come ticked with the facts they rest on, the letter as it will print.</summary>
public sealed partial class DecideForm
{
    private readonly HashSet<string> _ticked = [];
    private DecisionOffer? _offer;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private DecisionKind _kind;
    private Refusal? _letter;
    private string? _reasoning;
    private int _offeredFor = -1;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = default!;

    /// <summary>Who decides.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Sends a command.</summary>
    [Parameter, EditorRequired]
    public SendCommand Send { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    private Guid CaseId => View.Case.Id;

    private bool NeedsWords => _kind == DecisionKind.Grant && _offer is { Discretionary: true, NoGrant: not null };

    private bool Blocked => _kind == DecisionKind.Grant ? _offer is { Discretionary: false, NoGrant: not null } : _ticked.Count == 0;

    private string Verb => _offer!.FourEyes ? $"decision.{_kind}.propose" : $"decision.{_kind}.do";

    protected override async Task OnParametersSetAsync()
    {
        if (_offeredFor != View.Case.Version)
        {
            _offeredFor = View.Case.Version;
            await Offer(first: true);
        }
    }

    private async Task Offer(bool first)
    {
        var result = await Dispatcher.Send(new ShowDecision(CaseId, first ? [] : [.. _ticked]), Actor);
        (_offer, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        if (first && _offer is { } offer)
        {
            _ticked.Clear();
            _ticked.UnionWith(offer.Standing);
            _kind = offer.Standing.Count > 0 || View.Case.Steps.Any(s => s.State == StepState.Failed) ? DecisionKind.Refuse : DecisionKind.Grant;
        }

        await Preview();
    }

    private async Task Choose(DecisionKind kind)
    {
        _kind = kind;
        await Preview();
    }

    private async Task Tick(string code)
    {
        if (!_ticked.Remove(code))
        {
            _ticked.Add(code);
        }

        await Offer(first: false);
    }

    private async Task Preview()
    {
        var result = _kind == DecisionKind.Refuse && _ticked.Count > 0
            ? await Dispatcher.Send(new PreviewRefusal(CaseId, [.. _ticked], _reasoning), Actor)
            : null;
        _letter = result is { IsOk: true } ? result.Value : null;
    }

    private async Task Decide()
    {
        var failure = await Send(
            async (seen, key) => (await Dispatcher.Send(new Decide(CaseId, seen, _kind, Grounds, _reasoning), Actor, key: key)).Failure,
            Texts[$"decision.{_kind}"]);
        _problems = failure is Failure.Invalid ? FailureText.Problems(failure, Texts) : [];
    }

    private IReadOnlyList<string> Grounds => _kind == DecisionKind.Refuse ? [.. _ticked] : [];
}
