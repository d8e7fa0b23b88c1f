using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

/// <summary>The situation of a case: facts, payments and documents with their scans.</summary>
public sealed partial class SituationTab
{
    private ScanRef? _open;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = default!;

    /// <summary>A panel changed the case.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private IStandard Standard => Law.Standards[View.Case.Service];

    private IReadOnlyList<CaseDocument> Documents => [.. View.Case.Documents.OrderBy(d => d.Ordinal)];

    private string Details(CaseDocument document) => string.Join(", ", new[]
    {
        document.Number,
        document.Issuer,
        document.IssuedOn is { } issued ? Formats.Date(issued) : null,
        document.ValidTo is { } last ? Texts.Format("case.document.until", last) : null,
    }.Where(part => !string.IsNullOrEmpty(part)));
}
