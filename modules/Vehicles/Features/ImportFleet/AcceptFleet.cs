using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>
/// The officer wants the good rows of a checked list to become cases, and the fee is paid (C-6): one receipt for the whole list. The job makes the cases in the officer's
/// name; rows with faults stay out.
/// </summary>
/// <param name="Version">Version that the page showed.</param>
/// <param name="Payment">What was paid; none where nothing is due.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record AcceptFleet(Guid ImportId, int Version, EnteredPayment? Payment) : ICommand<Done>;

internal sealed class AcceptFleetHandler(FleetDesk desk, BulkIntake bulk) : IHandler<AcceptFleet, Done>
{
    /// <summary>The number of the row is added to the receipt's, so that every case has one of its own.</summary>
    private const int LongestReceipt = 33;

    public async Task<Result<Done>> Handle(AcceptFleet request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ImportId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var import = opened.Value;
        var content = import.Content with { Payments = request.Payment is { } payment ? [payment] : [] };
        List<FieldError> errors = [.. await bulk.Check(desk.Flow, content, useCase, cancellation)];
        if (request.Payment?.ReceiptNumber?.Trim().Length > LongestReceipt)
        {
            errors.Add(new FieldError("fee.payments[0].receiptNumber", "too-long", $"{LongestReceipt}"));
        }

        if (errors.Count == 0 && import.Fee > (request.Payment?.Amount ?? 0))
        {
            errors.Add(new FieldError("fee.payments[0].amount", "fee-missing", $"{import.Fee - (request.Payment?.Amount ?? 0):0}", $"{import.Fee}"));
        }

        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        // The authority of who came is entered now, and nobody takes in a list of their own (C-11).
        var settled = await bulk.Settle(desk.Flow, content, useCase, cancellation);
        if (settled.Failure is { } own)
        {
            return own;
        }

        if (import.Ask(useCase.Officer) is { } problem)
        {
            return problem;
        }

        import.Content = content;
        useCase.Changed("fleet-import", import.Id);
        return default(Done);
    }
}
