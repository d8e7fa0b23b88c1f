using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;

namespace Licensing.Web.Intake;

/// <summary>A row of the checklist: Space ticks «presented», Enter opens number, issuer, dates and scans.</summary>
public sealed partial class DocumentRow
{
    private bool _open;

    /// <summary>What is asked for.</summary>
    [Parameter, EditorRequired]
    public ChecklistRow Row { get; set; } = default!;

    /// <summary>What was presented.</summary>
    [Parameter, EditorRequired]
    public PresentedDocument Document { get; set; } = default!;

    /// <summary>A registry proves it: nobody has to bring it, and nobody takes the tick back.</summary>
    [Parameter]
    public bool IsProven { get; set; }

    /// <summary>The service, for the words.</summary>
    [Parameter, EditorRequired]
    public string Service { get; set; } = string.Empty;

    /// <summary>The draft, for the scans' address.</summary>
    [Parameter, EditorRequired]
    public Guid DraftId { get; set; }

    /// <summary>Tells of a change.</summary>
    [Parameter, EditorRequired]
    public EventCallback<PresentedDocument> OnChange { get; set; }

    /// <summary>Scans of this document.</summary>
    [Parameter, EditorRequired]
    public EventCallback<InputFileChangeEventArgs> OnFiles { get; set; }

    /// <summary>All problems of the step.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string Id => FailureText.FieldId($"{DraftSteps.Documents}.{Row.Code}");

    private string Form => JsonNamingPolicy.KebabCaseLower.ConvertName(Row.Form.ToString());

    private string? Problem => Problems.FirstOrDefault(p => p.FieldId == Id)?.Text;

    private bool HasInnerProblem => Row.ExpiredOn is not null || Problems.Any(p => p.FieldId.StartsWith(Id + "-", StringComparison.Ordinal));

    private string Summary => string.Join(" · ", new[]
    {
        Document.Number, Document.Issuer,
        Document.IssuedOn is { } issued ? Formats.Date(issued) : null,
        Document.Scans.Count > 0 ? Texts.Format("scan.count", Document.Scans.Count) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private string F(string name) => $"{Id}-{name}";

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Task Tell(PresentedDocument document) => OnChange.InvokeAsync(document);

    private Task Tick(ChangeEventArgs change) => Tell(Document with { Presented = change.Value is true });

    private Task Detach(ScanRef scan) => Tell(Document with { Scans = [.. Document.Scans.Where(s => s != scan)] });

    private void Keys(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter", CtrlKey: false, MetaKey: false })
        {
            _open = !_open;
        }
    }
}
