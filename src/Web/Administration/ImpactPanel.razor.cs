using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>What a change would do, worked out part by part while the page is open; for who only reads, and once it is decided, what was found then.</summary>
public sealed partial class ImpactPanel : IDisposable
{
    private const int Most = 100;

    private readonly CancellationTokenSource _leaving = new();
    private readonly Dictionary<string, string> _names = [];
    private readonly List<MovedCase> _cases = [];
    private readonly List<TouchedDraft> _drafts = [];
    private CancellationTokenSource? _run;
    private Actor? _actor;
    private Impact _impact = new();
    private Failure? _failure;
    private int _total;
    private bool? _tries;
    private bool _running;
    private bool _isDone;
    private bool _opensCases;

    /// <summary>The proposal.</summary>
    [Parameter, EditorRequired]
    public ProposalView View { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    private bool IsLive => View.State is ProposalState.Draft or ProposalState.Sent;

    private bool Tries => _tries ?? IsLive;

    private Impact? Shown => Tries ? _isDone ? _impact : null : View.Decided ?? View.Sent;

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        _actor = await Current.Get();
        _tries = IsLive && _actor?.Has(Roles.Administrator) == true;

        // An administrator sees no cases (C-11); who has another role besides opens them from here.
        _opensCases = _actor?.HasOneOf(CasePages.Officers) == true;
        if (_tries == true)
        {
            await Start();
        }
    }

    private async Task Start()
    {
        if (_running)
        {
            return;
        }

        (_impact, _total, _failure, _running) = (new Impact(), 0, null, true);
        _cases.Clear();
        _drafts.Clear();
        using var run = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        _run = run;
        try
        {
            await Run(_actor!, run.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the work stopped.
        }

        (_run, _running) = (null, false);
    }

    private async Task Run(Actor actor, CancellationToken leaving)
    {
        ImpactCursor? after = null;
        do
        {
            var result = await Dispatcher.Send(new TryProposal(View.Id, after), actor, cancellation: leaving);
            if (!result.IsOk)
            {
                _failure = result.Failure;
                return;
            }

            Take(result.Value);
            after = result.Value.Part.Next;
            StateHasChanged();
        }
        while (after is not null);
        _isDone = true;
    }

    private void Take(TriedPart tried)
    {
        _total = tried.Total ?? _total;
        _impact = _impact.With(tried.Part, tried.At);
        _cases.AddRange(tried.Part.Cases.Take(Most - _cases.Count));
        _drafts.AddRange(tried.Part.Drafts.Take(Most - _drafts.Count));
        foreach (var (id, name) in tried.Offices)
        {
            _names[id] = name;
        }
    }

    private void Stop() => _run?.Cancel();

    private string Name(string office) => _names.GetValueOrDefault(office) ?? View.Offices.GetValueOrDefault(office, office);

    private string Sentence(Impact impact) => View.Change.MovesClocks
        ? Texts.Format(impact.Cases == 0 ? "changes.sentence.no-cases" : "changes.sentence.cases", impact.Cases)
        : Texts.Format(impact.Drafts == 0 ? "changes.sentence.no-drafts" : "changes.sentence.drafts", impact.Drafts);

    private IEnumerable<(string Key, long Number)> Figures(Impact impact) => View.Change.MovesClocks
        ? [("changes.figure.looked", impact.Looked), ("changes.figure.later", impact.Later), ("changes.figure.earlier", impact.Earlier), ("changes.figure.overdue", impact.Overdue)]
        : [("changes.figure.looked-drafts", impact.Looked), ("changes.figure.fees", impact.Fees), ("changes.figure.due", impact.DraftsDue), ("changes.figure.edition", impact.DraftsEdition), ("changes.figure.package", impact.DraftsPackage)];

    private IReadOnlyList<OfficeLine> Offices(Impact impact) =>
        [.. impact.Offices.Select(o => new OfficeLine(o.Key, Name(o.Key), o.Value)).OrderByDescending(o => o.Of.Cases + o.Of.Drafts).ThenBy(o => o.Name, StringComparer.CurrentCulture)];

    private string Touched(DraftTouch touch) => ImpactFile.Touched(touch, Texts);

    private sealed record OfficeLine(string Id, string Name, OfficeImpact Of);
}
