using Licensing.Platform.Disclosure;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;

namespace Licensing.Web.MyData;

/// <summary>A chief has the office's looks at somebody shown to them later, or at once again; the auditor sees every office's (C-10).</summary>
public sealed partial class HiddenLooksPage
{
    private const string Readers = Roles.ApprovingChief + "," + Roles.Auditor;

    private IReadOnlyList<HiddenLine> _lines = [];
    private IReadOnlyList<FieldProblem> _liftProblems = [];
    private Failure? _failure;
    private PersonHit? _person;
    private DateOnly? _from;
    private DateOnly? _until;
    private string? _reason;
    private HiddenLine? _lifted;
    private string? _liftReason;
    private ConfirmDialog _lifting = default!;
    private bool _mayChange;

    protected override async Task OnInitializedAsync()
    {
        _mayChange = (await Who()).Has(Roles.ApprovingChief);
        await Load();
    }

    private async Task Load()
    {
        var shown = await Send(new ListHidden(), purpose: "hiding");
        (_lines, _failure) = (shown.IsOk ? shown.Value : _lines, shown.Failure);
    }

    private async Task Hide()
    {
        Busy = true;
        var hidden = await Send(new HideLooks(_person?.Id, _from, _until), Guid.CreateVersion7(), _reason ?? "");
        (Busy, Problems) = (false, FailureText.Problems(hidden.Failure, Texts));
        if (hidden.IsOk)
        {
            (_person, _from, _until, _reason) = (null, null, null, null);
            await Load();
        }
    }

    private Task AskLift(HiddenLine line)
    {
        (_lifted, _liftReason, _liftProblems) = (line, null, []);
        return _lifting.Show();
    }

    private async Task<bool> Lift()
    {
        var lifted = await Send(new LiftHiding(_lifted!.Id), Guid.CreateVersion7(), _liftReason ?? "");
        _liftProblems = [.. FailureText.Problems(lifted.Failure, Texts).Select(p => p with { FieldId = "lift-reason" })];
        if (lifted.IsOk)
        {
            await Load();
        }

        return lifted.IsOk;
    }
}
