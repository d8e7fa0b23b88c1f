using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Licensing.Web.Terminal;

/// <summary>«What do I need?»: check before you come, over the same pure function as intake (C-12); stores nothing.</summary>
public sealed partial class TerminalNeeds
{
    private CheckAnswers? _answers;
    private LawView? _view;
    private string? _problem;

    /// <summary>Code of the service; chosen by itself while there is only one.</summary>
    [Parameter]
    public string? Service { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IStandard? Standard => Service is not null ? Law.Standards.GetValueOrDefault(Service)
        : Law.Standards.Count == 1 ? Law.Standards.Values.First() : null;

    protected override async Task OnInitializedAsync()
    {
        if (Standard is { } standard)
        {
            var edition = standard.EditionOn(BusinessTime.DateOf(Clock.GetUtcNow()), await Law.Now(Context.RequestAborted));
            _answers = CheckAnswers.Read(standard, edition, Context.Request.HasFormContentType ? Context.Request.Form["answers"].ToString() : null);
        }
    }

    private async Task Answer()
    {
        var form = Context.Request.Form;
        if (form["go"] == "back")
        {
            _answers!.Back();
            return;
        }

        var given = form["answer"];
        if (!_answers!.Answer(given))
        {
            _problem = Texts[StringValues.IsNullOrEmpty(given) ? "check.required" : "check.wrong"];
        }
        else if (_answers.Next is null)
        {
            await Assess();
        }
    }

    private async Task Assess()
    {
        var law = await Law.Now(Context.RequestAborted);
        var result = Standard!.Assess(new AssessmentInput(Clock.GetUtcNow(), null, null, _answers!.Json, []), law);
        if (result.Assessment is { } assessment)
        {
            _view = LawView.Of(assessment, Standard, Texts);
            return;
        }

        // An answer that only the whole can judge, such as a birth date in the future: asked once more.
        _answers!.BackTo(result.Errors[0].Member.Replace("facts.", "", StringComparison.Ordinal));
        _problem = Texts["check.wrong"];
    }
}
