using Licensing.Platform.Terminals;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Administration;

/// <summary>Typed once at the terminal itself: the code that an administrator was shown makes this browser the terminal.</summary>
public sealed partial class EnrolTerminalPage
{
    private IReadOnlyList<FieldProblem> _problems = [];
    private EnrolledTerminal? _enrolled;

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ITerminals Terminals { get; set; } = default!;

    private async Task Submit()
    {
        var result = await Dispatcher.Send(new EnrolTerminal(Code ?? ""), Actor.Public);
        _problems = FailureText.Problems(result.Failure, Texts).Select(p => p with { FieldId = "Code" }).ToList();
        if (result.IsOk)
        {
            _enrolled = result.Value;
            Terminals.Remember(Context, _enrolled);
        }
    }
}
