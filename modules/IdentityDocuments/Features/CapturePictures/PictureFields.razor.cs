using System.Globalization;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>Photograph with crown and chin marked, and signature (ID-9.2).</summary>
public sealed partial class PictureFields
{
    private readonly HashSet<string> _mended = [];
    private IReadOnlyList<FieldProblem>? _seen;
    private ScanRef? _photo;
    private ScanRef? _signature;
    private string? _noSignature;
    private int _crown = 12;
    private int _chin = 87;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>The portal asks for a photograph of other sides.</summary>
    [Parameter]
    public bool ThroughPortal { get; set; }

    /// <summary>What is wrong with the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Wrong { get; set; } = [];

    internal TakenPictures Taken => new(_photo, _photo is null ? null : new FaceMarks(_crown, _chin), _signature, _noSignature);

    private bool Fits => PictureRules.CheckFace("face", new FaceMarks(_crown, _chin)) is null;

    private static int Read(ChangeEventArgs change, int otherwise) =>
        int.TryParse(change.Value as string, NumberStyles.Integer, CultureInfo.InvariantCulture, out var percent) ? percent : otherwise;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_seen, Wrong))
        {
            _seen = Wrong;
            _mended.Clear();
        }
    }

    // What was taken since the form was sent is no longer lacking.
    private string? WrongAt(string field) => _mended.Contains(field) ? null : Wrong.FirstOrDefault(p => p.FieldId == field)?.Text;
}
