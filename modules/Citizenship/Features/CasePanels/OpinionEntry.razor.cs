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

    private Task SaveAnswer() =>
        _clear is not { } clear ? Ask("clear", "CZ.answer-needed")
        : !clear && Found.Count == 0 ? Ask("findings-1", "CZ.finding-needed")
        : _on is not { } on ? Ask("answeredOn", "CZ.answer-day-needed")
        : Save(new AnswerOpinion(About.CaseId, About.Version, new OpinionAnswer(Step, clear ? [] : Found, _reference ?? "", on, _note)));
}
