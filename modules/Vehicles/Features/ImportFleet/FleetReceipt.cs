using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>
/// One receipt for a whole list, shared out (C-6): every case gets the part that it costs. A receipt counts once per bank and date, so the first case has its number,
/// and each other one the number with its row; whoever comes with the same receipt later is told so.
/// </summary>
internal sealed class FleetReceipt
{
    private bool isUsed;
    private decimal shared;

    /// <summary>What a row's case was paid with.</summary>
    public IReadOnlyList<EnteredPayment> Share(DraftContent common, JudgedLine line)
    {
        if (line.Fee == 0 || common.Payments is not [var paid])
        {
            return [];
        }

        var number = isUsed ? $"{paid.ReceiptNumber!.Trim()}/{line.Line.Number}" : paid.ReceiptNumber;
        (isUsed, shared) = (true, shared + line.Fee);
        return [paid with { Amount = line.Fee, ReceiptNumber = number }];
    }

    /// <summary>What is missing of the fee in the end: the index of the day of payment may be another than that of the check.</summary>
    public Problem? Missing(DraftContent common) => common.Payments.Sum(p => p.Amount ?? 0) is var paid && paid < shared
        ? new Problem("VR.fleet-fee-missing", $"{shared - paid:0}", $"{shared:0}")
        : null;
}
