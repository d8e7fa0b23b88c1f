using System.Globalization;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>The theory examination's result, typed without a mouse (DL-15).</summary>
public sealed partial class TheoryEntry
{
    private readonly Guid _key = Guid.CreateVersion7();
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _asked;
    private string? _right;
    private string? _wrong;
    private string? _note;
    private bool _busy;

    [CascadingParameter]
    private ExamPanel Panel { get; set; } = default!;

    private ExamRules Rules => Panel.Exams!.Rules;

    private string? Needed => Number(_asked) is { } asked and > 0 ? Texts.Format("DL.entry.needed", Rules.RightNeeded(asked), asked) : null;

    private bool? Outcome => Number(_asked) is { } asked and > 0 && Number(_right) is { } right && right <= asked ? right >= Rules.RightNeeded(asked) : null;

    /// <inheritdoc/>
    protected override void OnInitialized() => _asked = Rules.Questions.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task Save()
    {
        _problems = [.. Unreadable()];
        if (_problems.Count > 0)
        {
            return;
        }

        _busy = true;
        try
        {
            await Send();
        }
        finally
        {
            _busy = false;
        }
    }

    private IEnumerable<FieldProblem> Unreadable()
    {
        if (Number(_asked) is null)
        {
            yield return new("asked", Texts["error.DL.number-form"]);
        }

        if (Number(_right) is null)
        {
            yield return new("right", Texts["error.DL.number-form"]);
        }

        if (Questions() is null)
        {
            yield return new("wrongQuestions", Texts["DL.entry.wrong-questions.hint"]);
        }
    }

    private List<int>? Questions()
    {
        var parts = (_wrong ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        return parts.Contains(null) ? null : [.. parts.OfType<int>()];
    }

    private async Task Send()
    {
        var exams = Panel.Exams!;
        var (asked, right) = (Number(_asked)!.Value, Number(_right)!.Value);
        var note = string.IsNullOrWhiteSpace(_note) ? null : _note.Trim();
        var result = await Send(new ConductTheoryExam(exams.CaseId, exams.Version, asked, right, Questions()!, note), _key);
        if (result.IsOk)
        {
            var saved = result.Value.Passed ? "DL.entry.saved-passed" : "DL.entry.saved-failed";
            await Panel.Saved(Texts.Format(saved, Texts["step.theory-exam"]), result.Value.Passed);
        }
        else if (result.Failure is Failure.Conflict)
        {
            await Panel.BeatenAt(ExamSteps.Theory, Texts.Format("DL.panel.score", right, asked));
        }
        else
        {
            _problems = FailureText.Problems(result.Failure, Texts);
        }
    }
}
