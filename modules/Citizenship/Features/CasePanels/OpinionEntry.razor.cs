using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Kernel.Standards;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>An answer of another body: nothing against anybody of the file, or what was found against whom.</summary>
public sealed partial class OpinionEntry
{
    private readonly Dictionary<Guid, IReadOnlyList<string>> _findings = [];
    private bool? _clear;
    private string? _reference;
    private DateOnly? _on;
    private string? _note;

    /// <summary>Code of the step.</summary>
    [Parameter, EditorRequired]
    public string Step { get; set; } = "";

    private IReadOnlyList<(string Code, string Text)> Options =>
        [.. Bars.Of(About.File.Basis).Select(code => (code, Texts[TextKeys.Ground(CitizenshipFlow.Service, code)]))];

    private IReadOnlyList<OpinionFinding> Found => [.. _findings.SelectMany(f => f.Value.Select(ground => new OpinionFinding(f.Key, ground)))];

    private Task SaveAnswer() => Lacking().ToList() is { Count: > 0 } lacking
        ? Ask(lacking)
        : Save(new AnswerOpinion(About.CaseId, About.Version, new OpinionAnswer(Step, _clear == true ? [] : Found, _reference!, _on!.Value, _note)));

    private IEnumerable<(string Field, string Code)> Lacking()
    {
        if (_clear is null)
        {
            yield return ("clear", "CZ.answer-needed");
        }

        if (_clear == false && Found.Count == 0)
        {
            yield return ("findings-1", "CZ.finding-needed");
        }

        if (string.IsNullOrWhiteSpace(_reference))
        {
            yield return ("reference", "CZ.reference-needed");
        }

        if (_on is null)
        {
            yield return ("answeredOn", "CZ.answer-day-needed");
        }

        if (_clear == false && string.IsNullOrWhiteSpace(_note))
        {
            yield return ("note", "CZ.note-needed");
        }
    }
}
