using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>The second checklist, after a positive decision and before the stamp: all five papers and the duty (PR-8, PR-17).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Papers">What was handed in; the receipt of the duty follows from the payment.</param>
/// <param name="Payment">The duty.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record TakeSecondPapers(Guid CaseId, int Version, IReadOnlyList<SecondPaper> Papers, EnteredPayment Payment) : ICommand<StepResult>, IAboutCase;

/// <summary>A paper of the second checklist.</summary>
internal sealed record SecondPaper(string Code, string? Number = null);

internal sealed class TakeSecondPapersValidator : IValidator<TakeSecondPapers>
{
    public const string Receipt = "duty-receipt";
    public const string Book = "registration-book";

    /// <summary>What is ticked; the receipt is the payment.</summary>
    public static IReadOnlyList<string> Ticked { get; } = [.. PermanentResidenceStandard.AfterDecision.Where(code => code != Receipt)];

    public IEnumerable<FieldError> Check(TakeSecondPapers request)
    {
        foreach (var code in Ticked.Except(request.Papers.Select(p => p.Code)))
        {
            yield return new($"papers.{code}", "document-missing");
        }

        foreach (var paper in request.Papers)
        {
            if (!Ticked.Contains(paper.Code))
            {
                yield return new("papers", "PR.unknown-paper", paper.Code);
            }
            else if (paper.Number?.Trim().Length > PermanentResidence.LongestNumber)
            {
                yield return new($"papers.{paper.Code}.number", "too-long", $"{PermanentResidence.LongestNumber}");
            }
            else if (paper.Code == Book && string.IsNullOrWhiteSpace(paper.Number))
            {
                yield return new($"papers.{paper.Code}.number", "PR.book-needed");
            }
        }
    }
}

internal sealed class TakeSecondPapersHandler(ResidenceDesk desk, LaterPapers later) : IHandler<TakeSecondPapers, StepResult>
{
    private const string Clause = "17";

    public async Task<Result<StepResult>> Handle(TakeSecondPapers request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation, PermanentResidenceFlow.Service);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        if (about.OpenStep?.Code == ResidenceSteps.Papers && await later.Check(about, request.Payment, useCase, cancellation) is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }

        var closed = ResidenceDesk.Close(about, ResidenceSteps.Papers, "papers-complete", useCase, new { book = Book(request) });
        if (closed.IsOk)
        {
            (await desk.Residence(about.Id, cancellation)).HalfPapers = null;
            await later.Add(about, Clause, [.. PermanentResidenceStandard.AfterDecision.Select(code => Paper(code, request))], request.Payment, cancellation);
        }

        return closed;
    }

    private static PresentedDocument Paper(string code, TakeSecondPapers request) => code == TakeSecondPapersValidator.Receipt
        ? new PresentedDocument(code) { Presented = true, Number = request.Payment.ReceiptNumber?.Trim(), Issuer = request.Payment.Bank?.Trim(), IssuedOn = request.Payment.PaidOn }
        : new PresentedDocument(code) { Presented = true, Number = Trimmed(request.Papers.First(p => p.Code == code).Number) };

    private static string? Book(TakeSecondPapers request) => Trimmed(request.Papers.First(p => p.Code == TakeSecondPapersValidator.Book).Number);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
