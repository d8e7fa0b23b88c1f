using System.Text.Json;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>What is handed in after acceptance: the papers of a second checklist (PR-17) and the payment that was due only then (PR-8).</summary>
public sealed class LaterPapers(KernelDb db, ILaw law)
{
    /// <summary>What is paid after the decision, at the index of a day of payment (C-6).</summary>
    public async Task<long> Due(Case about, DateOnly paidOn, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        var standard = law.Standards[about.Service];
        var edition = standard.FindEdition(about.Edition) ?? throw new InvalidOperationException($"{about.Number} is bound to {about.Edition}.");
        using var facts = JsonDocument.Parse(about.Facts);
        var schedule = await law.ScheduleOf(about.OfficeId, edition.Schedule, cancellation);
        var known = paidOn < snapshot.Mci.KnownFrom ? snapshot.Mci.KnownFrom : paidOn;
        var asked = new AssessmentInput(BusinessTime.FromUtc(about.FiledAt), about.Edition, known, facts.RootElement.Clone(), [], schedule);
        var answer = standard.Assess(asked, snapshot).Assessment ?? throw new InvalidOperationException($"The accepted facts of {about.Number} are wrong.");
        return answer.Fees.Where(f => f.AfterDecision).Sum(f => f.Amount);
    }

    /// <summary>What is wrong with a payment, in the fields of intake; underpayment is «fee not paid» (C-6).</summary>
    public async Task<IReadOnlyList<FieldError>> Check(Case about, EnteredPayment payment, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var errors = await PaymentRules.Check(db, [payment], today, cancellation);
        if (errors.Count > 0 || payment is not { PaidOn: { } paidOn, Amount: { } amount })
        {
            return errors;
        }

        var due = await Due(about, paidOn, cancellation);
        return amount < due ? [new FieldError($"{DraftSteps.Fee}.payments[0].amount", "fee-missing", $"{due - amount:0}", $"{due}")] : [];
    }

    /// <summary>Puts the papers and the payment on the case.</summary>
    /// <param name="about">The case.</param>
    /// <param name="clause">The clause that asks for them.</param>
    /// <param name="papers">The papers, all of them presented.</param>
    /// <param name="payment">A payment without errors.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task Add(Case about, string clause, IReadOnlyList<PresentedDocument> papers, EnteredPayment payment, CancellationToken cancellation)
    {
        var last = await db.Set<CaseDocument>().Where(d => d.CaseId == about.Id).MaxAsync(d => (int?)d.Ordinal, cancellation) ?? 0;
        db.AddRange(papers.Select((paper, i) => new CaseDocument
        {
            CaseId = about.Id,
            Ordinal = last + i + 1,
            Code = paper.Code,
            Clause = clause,
            Presented = true,
            Number = paper.Number,
            Issuer = paper.Issuer,
            IssuedOn = paper.IssuedOn,
            ValidTo = paper.ValidTo,
        }));
        var kept = PaymentRules.Kept([payment])[0];
        db.Payments.Add(new CasePayment
        {
            CaseId = about.Id, Payer = kept.Payer, Amount = kept.Amount, PaidOn = kept.PaidOn, Bank = kept.Bank, ReceiptNumber = kept.ReceiptNumber,
        });
    }
}
