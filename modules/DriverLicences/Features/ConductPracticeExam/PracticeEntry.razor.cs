using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>The result of a practice examination, entered without a mouse.</summary>
public sealed partial class PracticeEntry
{
    private readonly Guid _key = Guid.CreateVersion7();
    private readonly HashSet<string> _errors = [];
    private IReadOnlyList<FieldProblem> _problems = [];
    private bool? _passed;
    private string? _note;
    private bool _busy;

    [CascadingParameter]
    private ExamPanel Panel { get; set; } = default!;

    private Category Category => ExamSteps.CategoryOf(Panel.Exams?.OpenExam) ?? default;

    private void Tick(string error, bool on)
    {
        if (on)
        {
            _errors.Add(error);
        }
        else
        {
            _errors.Remove(error);
        }
    }

    private async Task Save()
    {
        if (_passed is not { } passed)
        {
            _problems = [new("passed", Texts["error.DL.outcome-needed"])];
            return;
        }

        _busy = true;
        try
        {
            await Send(passed);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task Send(bool passed)
    {
        var (exams, step) = (Panel.Exams!, ExamSteps.Practice(Category));
        var note = string.IsNullOrWhiteSpace(_note) ? null : _note.Trim();
        var result = await Send(new ConductPracticeExam(exams.CaseId, exams.Version, Category, passed, [.. _errors], note), _key);
        if (result.IsOk)
        {
            await Panel.Saved(Texts.Format(passed ? "DL.entry.saved-passed" : "DL.entry.saved-failed", Texts[$"step.{step}"]), passed);
        }
        else if (result.Failure is Failure.Conflict)
        {
            await Panel.BeatenAt(step, LicenceWords.Outcome(Texts, passed));
        }
        else
        {
            _problems = FailureText.Problems(result.Failure, Texts);
        }
    }
}
