using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>What it costs and what was paid (C-6): the index of the day of payment; underpayment says how much is missing.</summary>
public sealed partial class FeeStep
{
    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    // What is most likely stands there already: the applicant paid today what is due.
    private EnteredPayment Likely => new(
        Editor.ApplicantName ?? string.Empty,
        Assessment.Fee.Missing > 0 ? Assessment.Fee.Missing : null,
        BusinessTime.DateOf(Clock.GetUtcNow()),
        Content.Payments is [.., var last] ? last.Bank : null,
        null);

    private EnteredPayment At(int index) => index < Content.Payments.Count ? Content.Payments[index] : Likely;

    private Task Keep(PaymentChange change) => Change(c =>
    {
        List<EnteredPayment> payments = [.. c.Payments];
        if (change.Index < payments.Count)
        {
            payments[change.Index] = change.Payment;
        }
        else
        {
            payments.Add(change.Payment);
        }

        var changed = c with { Payments = payments };
        return change.Field is { } field ? DraftEditor.Keep(changed, field, change.HalfTyped) : changed;
    });

    private Task Add() => Change(c => c with { Payments = [.. c.Payments, Likely] });

    private Task Remove(int index) => Change(c => c with
    {
        Payments = [.. c.Payments.Where((_, i) => i != index)],
        HalfTyped = c.HalfTyped.Where(f => !f.Key.StartsWith("fee.", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value),
    });
}
