using System.Text.Json.Nodes;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>What the components of <see cref="ISubjectPanel"/> share: their parameters, and what is wrong in words.</summary>
public abstract class SubjectPanelBase : DeskPage
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

    /// <summary>The applicant, or who came for the organisation.</summary>
    [Parameter]
    public Guid? PersonId { get; set; }

    /// <summary>The draft.</summary>
    [Parameter]
    public Guid DraftId { get; set; }

    /// <summary>The organisation that applies.</summary>
    [Parameter]
    public Guid? OrganisationId { get; set; }

    /// <summary>What is wrong, at the fields.</summary>
    public IReadOnlyList<FieldProblem> Wrong =>
        [.. Errors.Select(e => new FieldProblem(FailureText.FieldId(e.Field), Words.Format($"error.{(e.Code == "required" && Lacking(e.Field) is { } lacking ? lacking : e.Code)}", [.. e.Args])))];

    [Inject]
    private ITexts Words { get; set; } = default!;

    /// <summary>What is wrong at one field.</summary>
    public string? WrongAt(string id) => Wrong.FirstOrDefault(p => p.FieldId == id)?.Text;

    /// <summary>What was typed, none where it is empty.</summary>
    protected static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Words of its own for a field that was left empty; the check names the field by the platform's code.</summary>
    protected virtual string? Lacking(string field) => null;
}
