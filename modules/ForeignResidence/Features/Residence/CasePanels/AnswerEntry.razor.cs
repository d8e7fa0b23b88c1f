using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Standards;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>An answer of another body, or what the records say: nothing against it, or the grounds that were found.</summary>
public sealed partial class AnswerEntry
{
    private bool? _clear;
    private IReadOnlyList<string> _findings = [];
    private string? _reference;
    private DateOnly? _on;
    private string? _note;

    /// <summary>Code of the step.</summary>
    [Parameter, EditorRequired]
    public string Step { get; set; } = "";

    private IReadOnlyList<(string Code, string Text)> Options =>
        [.. AnswerCheckValidator.Grounds(Step).Select(code => (code, Texts[TextKeys.Ground(About.Service, code)]))];

    private Task SaveAnswer() =>
        _clear is not { } clear ? Ask(("clear", "PR.answer-needed"))
        : !clear && _findings.Count == 0 ? Ask(("findings", "PR.finding-needed"))
        : _on is not { } on ? Ask(("answeredOn", "PR.answer-day-needed"))
        : Save(new AnswerCheck(About.CaseId, About.Version, new CheckAnswer(Step, clear ? [] : _findings, _reference ?? "", on, _note)));
}
