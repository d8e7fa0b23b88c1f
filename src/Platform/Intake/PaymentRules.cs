using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>What a payment must be (C-6): payer, amount, date, bank, receipt number; a receipt counts once per bank and date.</summary>
internal static class PaymentRules
{
    private static readonly DateOnly FirstIndex = new(2007, 1, 1);

    /// <summary>Bank and receipt number as they are compared: upper case, single spaces.</summary>
    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    public static async Task<List<FieldError>> Check(KernelDb db, IReadOnlyList<EnteredPayment> payments, DateOnly today, CancellationToken cancellation)
    {
        var errors = new List<FieldError>();
        var seen = new HashSet<(string, DateOnly, string)>();
        for (var i = 0; i < payments.Count; i++)
        {
            var (payment, path) = (payments[i], $"{DraftSteps.Fee}.payments[{i}].");
            errors.AddRange(Fields(payment, path, today));
            if (payment is not { Bank: { } bank, PaidOn: { } paidOn, ReceiptNumber: { } number })
            {
                continue;
            }

            var receipt = (Fold(bank), paidOn, Fold(number));
            if (!seen.Add(receipt))
            {
                errors.Add(new FieldError(path + "receiptNumber", "receipt-twice"));
            }
            else if (await UsedBy(db, receipt, cancellation) is { } other)
            {
                errors.Add(new FieldError(path + "receiptNumber", "receipt-used", other));
            }
        }

        return errors;
    }

    /// <summary>Payments without errors as the case keeps them.</summary>
    public static List<CasePayment> Kept(IEnumerable<EnteredPayment> payments) =>
    [
        .. payments.Select(p => new CasePayment
        {
            Payer = p.Payer!.Trim(),
            Amount = p.Amount!.Value,
            PaidOn = p.PaidOn!.Value,
            Bank = Fold(p.Bank!),
            ReceiptNumber = Fold(p.ReceiptNumber!),
        }),
    ];

    private static IEnumerable<FieldError> Fields(EnteredPayment payment, string path, DateOnly today)
    {
        foreach (var (name, text, most) in new[] { ("payer", payment.Payer, 310), ("bank", payment.Bank, 100), ("receiptNumber", payment.ReceiptNumber, 40) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new FieldError(path + name, "required");
            }
            else if (text.Trim().Length > most)
            {
                yield return new FieldError(path + name, "too-long", $"{most}");
            }
        }

        if (payment.Amount is not { } amount || amount <= 0 || amount != decimal.Truncate(amount))
        {
            yield return new FieldError(path + "amount", "whole-tenge");
        }

        if (payment.PaidOn is null)
        {
            yield return new FieldError(path + "paidOn", "required");
        }
        else if (payment.PaidOn > today)
        {
            yield return new FieldError(path + "paidOn", "date-in-future");
        }
        else if (payment.PaidOn < FirstIndex)
        {
            yield return new FieldError(path + "paidOn", "date-too-early", $"{FirstIndex:dd.MM.yyyy}");
        }
    }

    private static Task<string?> UsedBy(KernelDb db, (string Bank, DateOnly On, string Number) receipt, CancellationToken cancellation) =>
        db.Payments.AsNoTracking()
            .Where(p => p.Bank == receipt.Bank && p.PaidOn == receipt.On && p.ReceiptNumber == receipt.Number)
            .Join(db.Cases, p => p.CaseId, c => c.Id, (_, c) => c.Number).FirstOrDefaultAsync(cancellation);
}
