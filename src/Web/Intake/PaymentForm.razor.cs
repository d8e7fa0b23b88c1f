using System.Globalization;
using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Web.Components;
using Licensing.Web.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>A payment as the receipt shows it (C-6): payer, amount, date, bank, receipt number.</summary>
public sealed partial class PaymentForm
{
    /// <summary>Which of the payments, from 0.</summary>
    [Parameter, EditorRequired]
    public int Index { get; set; }

    /// <summary>The payment, half of it maybe.</summary>
    [Parameter, EditorRequired]
    public EnteredPayment Payment { get; set; } = default!;

    /// <summary>Text of fields that are no values yet.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> HalfTyped { get; set; } = new Dictionary<string, string>();

    /// <summary>It can be taken away.</summary>
    [Parameter]
    public bool CanRemove { get; set; }

    /// <summary>Tells of a change.</summary>
    [Parameter, EditorRequired]
    public EventCallback<PaymentChange> OnChange { get; set; }

    /// <summary>Takes it away.</summary>
    [Parameter, EditorRequired]
    public EventCallback<int> OnRemove { get; set; }

    /// <summary>All problems of the step.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string Path => $"{DraftSteps.Fee}.payments[{Index}].";

    private IReadOnlyList<FieldProblem> AmountProblems =>
        Payment.Amount is null && Half("amount") is not null ? [new FieldProblem(F("amount"), Texts["error.whole-tenge"])] : Problems;

    private string F(string name) => FailureText.FieldId(Path + name);

    private string? Half(string name) => HalfTyped.GetValueOrDefault(Path + name);

    private Task Tell(EnteredPayment payment, string? field = null, string? half = null) =>
        OnChange.InvokeAsync(new(Index, payment, field is null ? null : Path + field, half));

    private Task Amount(string? text)
    {
        var digits = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c != '₸')).Replace(',', '.');
        var read = decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount);
        return Tell(Payment with { Amount = read ? amount : null }, "amount", read ? null : text);
    }

    private Task PaidOn(TypedValue<DateOnly?> typed) => Tell(Payment with { PaidOn = typed.Value }, "paidOn", typed.Unreadable);
}

/// <summary>A change in a payment.</summary>
/// <param name="Index">Which.</param>
/// <param name="Payment">The payment after it.</param>
/// <param name="Field">The field, where it can hold text that is no value.</param>
/// <param name="HalfTyped">That text.</param>
public sealed record PaymentChange(int Index, EnteredPayment Payment, string? Field, string? HalfTyped);
