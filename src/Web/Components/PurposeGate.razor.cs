using Licensing.Platform.Disclosure;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>Asks why before anybody's data are shown outside a case (C-10), once in a circuit.</summary>
public sealed partial class PurposeGate
{
    private IReadOnlyList<FieldProblem> _problems = [];
    private PurposeKind _kind;
    private string? _basis;

    /// <summary>What is shown once a purpose is stated; none where the page shows it itself.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>False where nobody is looked for.</summary>
    [Parameter]
    public bool IsNeeded { get; set; } = true;

    /// <summary>Tells the page that it may ask now.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnStated { get; set; }

    [Inject]
    private PurposeKept Kept { get; set; } = default!;

    private async Task State()
    {
        var basis = _basis?.Trim() ?? "";
        _problems = basis.Length < PurposeKept.Shortest ? [new FieldProblem("purpose", Texts["error.purpose-needed"])] : [];
        if (_problems.Count == 0)
        {
            Kept.State(Texts.Format("why.words", Texts[$"why.kind.{_kind}"], basis));
            await OnStated.InvokeAsync();
        }
    }

    private void Change()
    {
        Kept.Forget();
        _basis = null;
    }
}
