using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

public sealed partial class ApproveForm
{
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _words;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = default!;

    /// <summary>The second person.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Sends a command.</summary>
    [Parameter, EditorRequired]
    public SendCommand Send { get; set; } = default!;

    private Task Approve() => Do(
        async (seen, key) => (await Dispatcher.Send(new ApproveDecision(View.Case.Id, seen), Actor, key: key)).Failure, Texts["decision.sign"]);

    private Task Return() => Do(
        async (seen, key) => (await Dispatcher.Send(new ReturnDecision(View.Case.Id, seen, _words ?? ""), Actor, key: key)).Failure, Texts["decision.return"]);

    private async Task Do(Func<int, Guid, Task<Failure?>> send, string yours)
    {
        var failure = await Send(send, yours);
        _problems = failure is Failure.Invalid ? FailureText.Problems(failure, Texts) : [];
    }
}
