using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>Everything on one sheet; accept, accept for a refusal in writing, or refuse to accept (C-3.2, C-3.3, C-7).</summary>
public sealed partial class CheckStep
{
    private ConfirmDialog _insisted = default!;
    private ConfirmDialog _refusing = default!;
    private RefusedIntake? _refused;
    private Failure? _failure;
    private bool _busy;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Actors { get; set; } = default!;

    private IReadOnlyList<FieldError> Open => (_failure as Failure.Invalid)?.Errors ?? Assessment.Errors;

    private IEnumerable<(string Name, string Words)> Facts => Editor.Sheet.Standard.Schema.Facts
        .Where(f => Assessment.Facts[f.Name] is { } node && node is not JsonArray { Count: 0 })
        .Select(f => (Texts[TextKeys.Fact(Service, f.Name)], Words(f.Name, Assessment.Facts[f.Name]!)));

    private string Words(string name, JsonNode node) => name == "bars"
        ? string.Join(", ", Values(node).Select(code => Texts[TextKeys.Ground(Service, code)]))
        : FactText.Of(Editor.Sheet.Standard, new FactValue(name, [.. Values(node)]), Texts);

    private static IEnumerable<string> Values(JsonNode node) => node switch
    {
        JsonArray list => list.OfType<JsonNode>().SelectMany(Values),
        _ when node.GetValueKind() == JsonValueKind.String => [node.GetValue<string>()],
        _ => [node.ToJsonString()],
    };

    private string Paid(EnteredPayment payment) =>
        Texts.Format("intake.check.payment", Formats.Money(payment.Amount ?? 0), payment.Bank ?? "—", payment.ReceiptNumber ?? "—", payment.Payer ?? "—");

    private string Link(FieldError error) =>
        IntakePages.Step(Editor.Sheet.Id, DraftSteps.Of(error.Field), back: true) + "#" + FailureText.FieldId(error.Field);

    private Task AskInsisted() => _insisted.Show();

    private Task AskRefuse() => _refusing.Show();

    private async Task<bool> Accept(bool insisted)
    {
        if (_busy || await Actors.Get() is not { } actor)
        {
            return false;
        }

        _busy = true;
        var accepted = await Dispatcher.Send(
            new AcceptDraft(Editor.Sheet.Id, Editor.Sheet.Version, insisted), actor, "intake", key: Editor.Sheet.Id);
        _busy = false;
        _failure = accepted.Failure;
        if (accepted.IsOk)
        {
            await Editor.Reload();
        }

        return true;
    }

    private async Task<bool> Refuse()
    {
        if (_busy || await Actors.Get() is not { } actor)
        {
            return false;
        }

        _busy = true;
        var refused = await Dispatcher.Send(new RefuseToAccept(Editor.Sheet.Id, Editor.Sheet.Version), actor, "intake");
        _busy = false;
        (_refused, _failure) = (refused.IsOk ? refused.Value : null, refused.Failure);
        return true;
    }
}
