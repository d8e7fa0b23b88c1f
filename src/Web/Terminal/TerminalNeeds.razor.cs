using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.Terminals;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Licensing.Web.Terminal;

/// <summary>«What do I need?»: check before you come, over the same pure function as intake (C-12), and where to go; stores nothing. A terminal knows its region, others are asked.</summary>
public sealed partial class TerminalNeeds
{
    private CheckAnswers? _answers;
    private LawSnapshot? _law;
    private LawView? _view;
    private IReadOnlyList<string> _regions = [];
    private string? _region;
    private ScheduleKind? _hours;
    private string? _problem;

    /// <summary>Code of the service; chosen by itself while there is only one.</summary>
    [Parameter]
    public string? Service { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    [Inject]
    private OfficeDirectory Offices { get; set; } = default!;

    [Inject]
    private ITerminals Terminals { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private EnrolledTerminal? Terminal => Terminals.Of(Context);

    private IStandard? Standard => Service is not null ? Law.Standards.GetValueOrDefault(Service)
        : Law.Standards.Count == 1 ? Law.Standards.Values.First() : null;

    protected override async Task OnInitializedAsync()
    {
        if (Standard is { } standard)
        {
            _law = await Law.Now(Context.RequestAborted);
            var edition = standard.EditionOn(BusinessTime.DateOf(Clock.GetUtcNow()), _law);
            _answers = CheckAnswers.Read(standard, edition, Context.Request.HasFormContentType ? Context.Request.Form["answers"].ToString() : null);
            _hours = edition?.Schedule;
            _regions = [.. (await Offices.With(standard.Service, Context.RequestAborted)).Select(o => o.Region).Distinct().OrderBy(region => Texts[$"region.{region}"], StringComparer.CurrentCulture)];
            _region = Terminal is { } terminal ? await Offices.RegionOf(terminal.OfficeId, Context.RequestAborted) : null;
        }
    }

    private void Answer()
    {
        var form = Context.Request.Form;
        if (form["go"] == "back")
        {
            _answers!.Back();
            return;
        }

        var given = form["answer"];
        _region ??= _regions.FirstOrDefault(region => region == form["region"]);
        if (_answers!.Next is not null && !_answers.Answer(given))
        {
            _problem = Texts[StringValues.IsNullOrEmpty(given) ? "check.required" : "check.wrong"];
        }
        else if (_answers.Next is null && (_region is not null || _regions.Count == 0))
        {
            Assess();
        }
    }

    private void Assess()
    {
        var result = Judge(_answers!.Json);
        if (result.Assessment is { } assessment)
        {
            _view = LawView.Of(assessment, Standard!, Texts);
            return;
        }

        // An answer that only the whole can judge, such as a birth date in the future: asked once more.
        _answers!.BackTo(result.Errors[0].Member.Replace("facts.", "", StringComparison.Ordinal));
        _problem = Texts["check.wrong"];
    }

    private AssessmentResult Judge(JsonElement facts) => Standard!.Assess(new AssessmentInput(Clock.GetUtcNow(), null, null, facts, []), _law!);

    // What the law would not take with the answers so far is no answer: nobody is led into a dead end.
    private List<string> Unfit(FactDefinition fact) => fact.Options.IsEmpty ? []
        : [.. fact.Options.Append(CheckAnswers.None).Where(code => _answers!.With(code) is { } tried && Judge(tried).Errors.Any(e => e.Member == $"facts.{fact.Name}"))];
}
