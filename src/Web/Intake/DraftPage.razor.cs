using Licensing.Kernel.Standards;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Licensing.Web.Intake;

/// <summary>The intake wizard: task list, one step, and what the law says now (screens.md «Intake»).</summary>
public sealed partial class DraftPage
{
    private DraftEditor? _editor;
    private Failure? _failure;
    private string? _focus;

    /// <summary>The draft.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The step; where the officer left when none is named.</summary>
    [Parameter]
    public string? Step { get; set; }

    /// <summary>Where «continue» leads back to.</summary>
    [SupplyParameterFromQuery(Name = "back")]
    public string? Back { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private IReadOnlyList<string> Steps => _editor?.Steps ?? DraftSteps.All;

    private string Current => Steps.Contains(Step) ? Step! : DraftSteps.Applicant;

    private string? Previous => Steps.TakeWhile(s => s != Current).LastOrDefault();

    private string Next => Steps.SkipWhile(s => s != Current).Skip(1).FirstOrDefault(DraftSteps.Check);

    private string Title => _editor is null ? Texts["intake.title"] : Texts.Format("intake.title.number", $"{_editor.Sheet.Number}");

    private string? Line => _editor is null ? null : Texts.Format("intake.line", Texts[TextKeys.Service(_editor.Sheet.Service)], Applicant);

    private string Applicant => _editor!.ApplicantName ?? Texts["intake.applicant.none"];

    private IReadOnlyList<FieldProblem> Problems => _editor!.Problems(Current);

    private LawView? Law => _editor?.Assessment.Answer is { } answer ? LawView.Of(answer, _editor.Sheet.Standard, Texts) : null;

    private IReadOnlyList<TaskItem> Tasks =>
    [
        .. Steps.Select(s => new TaskItem(Texts[$"intake.step.{s}"], _editor!.State(s), IntakePages.Step(Id, s), s == Current)),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_editor?.Sheet.Id != Id && await Actors.Get() is { } actor)
        {
            var opened = await Dispatcher.Send(new ShowDraft(Id), actor);
            _failure = opened.Failure;
            _editor = opened.IsOk ? new DraftEditor(Dispatcher, actor, opened.Value, Texts, () => InvokeAsync(StateHasChanged)) : null;
        }

        if (_editor is { Sheet.CaseId: null } && Step is null)
        {
            Navigation.NavigateTo(IntakePages.Step(Id, _editor.Content.Step), replace: true);
            return;
        }

        if (Current == DraftSteps.Check)
        {
            _editor?.Attempt(Steps);
        }

        // A link of the summary names a field; else the step's title, so that a keyboard goes on from there.
        var field = new Uri(Navigation.Uri).Fragment.TrimStart('#');
        _focus = field.Length > 0 ? field : Current == DraftSteps.Applicant ? null : "step-title";
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } id && _editor is not null)
        {
            _focus = null;
            await Script.CallOnce("./_content/Licensing.Web/js/dialog.js", "focusOn", id);
        }
    }

    private async Task GoOn()
    {
        await _editor!.Settle();
        _editor.Attempt(Current);
        var next = Back is null ? Next : DraftSteps.Check;
        if (_editor.Stops(Current))
        {
            _focus = "errors";
            return;
        }

        await _editor.Change(content => content with { Step = next });
        if (_editor.Failure is null)
        {
            Navigation.NavigateTo(IntakePages.Step(Id, next));
        }
    }
}
