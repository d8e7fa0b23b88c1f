using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>
/// The papers of the former citizenship are given up, each person's, before any certificate is handed out: the national passport or stateless certificate by who was admitted,
/// identity card and passport by who left (CZ-17).
/// </summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Papers">Of everybody to whom a certificate was made out.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record SurrenderDocuments(Guid CaseId, int Version, IReadOnlyList<SurrenderedPapers> Papers) : ICommand<StepResult>, IAboutCase;

/// <summary>What somebody gave up.</summary>
/// <param name="MemberId">Who.</param>
/// <param name="First">Number of the national passport or stateless certificate; of who left, of the identity card.</param>
/// <param name="Passport">Number of the passport of who left.</param>
/// <param name="WhyNone">Why there is no such paper: a child without one, lost, taken by the state that issued it.</param>
internal sealed record SurrenderedPapers(Guid MemberId, string? First, string? Passport, string? WhyNone);

internal sealed class SurrenderDocumentsHandler(CitizenshipDesk desk, CitizenshipDb db) : IHandler<SurrenderDocuments, StepResult>
{
    private const string Between = ", ";

    public async Task<Result<StepResult>> Handle(SurrenderDocuments request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var file = await desk.File(request.CaseId, cancellation);
        var holders = file.Members.Where(m => m.Outcome == MemberOutcome.Granted).OrderBy(m => m.Ordinal).ToList();
        var papers = request.Papers.ToLookup(p => p.MemberId);
        var open = opened.Value.OpenStep?.Code == CitizenshipSteps.Surrender;
        if (open && holders.SelectMany((m, i) => Wrong(papers[m.Id].FirstOrDefault(), i, file.IsAdmission)).ToList() is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }

        var closed = CitizenshipDesk.Close(opened.Value, CitizenshipSteps.Surrender, "cz-surrendered", passed: true, useCase);
        if (closed.IsOk)
        {
            holders.ForEach(m => m.Surrender(Words(papers[m.Id].First()), BusinessTime.DateOf(useCase.Now)));
            db.Entry(file).State = EntityState.Modified;
        }

        return closed;
    }

    private static string Words(SurrenderedPapers papers) =>
        string.Join(Between, new[] { papers.First, papers.Passport, papers.WhyNone }.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim()));

    private static IEnumerable<FieldError> Wrong(SurrenderedPapers? papers, int index, bool admission)
    {
        var lacking = papers is null || (string.IsNullOrWhiteSpace(papers.First) && string.IsNullOrWhiteSpace(papers.WhyNone))
            || (!admission && string.IsNullOrWhiteSpace(papers.Passport) && string.IsNullOrWhiteSpace(papers.WhyNone));
        if (lacking)
        {
            yield return new($"papers[{index}].first", admission ? "CZ.passport-needed" : "CZ.card-and-passport-needed");
        }
        else if (papers!.First?.Length > CitizenshipFile.LongestNumber || papers.Passport?.Length > CitizenshipFile.LongestNumber)
        {
            yield return new($"papers[{index}].first", "too-long", $"{CitizenshipFile.LongestNumber}");
        }
        else if (papers.WhyNone?.Length > CitizenshipFile.LongestWords / 2)
        {
            yield return new($"papers[{index}].whyNone", "too-long", $"{CitizenshipFile.LongestWords / 2}");
        }
    }
}
