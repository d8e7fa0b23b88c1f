using System.Text.Json.Nodes;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>What the two panels at intake share.</summary>
public abstract class SubjectPanelBase : ResidencePageBase
{
    /// <summary>What was entered so far, JSON.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>Tells of a change.</summary>
    [Parameter]
    public EventCallback<string> SubjectChanged { get; set; }

    /// <summary>What is known of the case so far.</summary>
    [Parameter]
    public JsonObject Facts { get; set; } = [];

    /// <summary>What is wrong.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    [Inject]
    private Platform.Texts.ITexts Words { get; set; } = default!;

    // What is lacking is said in words of its own; the check names the field by the platform's code.
    private protected IReadOnlyList<FieldProblem> Wrong =>
        [.. Errors.Select(e => new FieldProblem(FailureText.FieldId(e.Field), Words.Format($"error.{(e.Code == "required" ? $"RP.needed.{e.Field[8..]}" : e.Code)}", [.. e.Args])))];

    private protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
