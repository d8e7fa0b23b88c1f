using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>The operators' queue by its own four-hour clock (IN-6.3): what an office has to answer, a supervisor's region; what is due first comes first.</summary>
/// <param name="After">The row behind which the page begins.</param>
/// <param name="IsRefresh">The same page again, unasked.</param>
[Allow(Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListNumberQueue(QueueCursor? After = null, bool IsRefresh = false) : IQuery<NumberQueue>;

/// <summary>A place in the queue.</summary>
internal sealed record QueueCursor(DateTime DueAt, Guid CaseId);

/// <summary>A page of the queue.</summary>
/// <param name="Waiting">How many wait in all.</param>
/// <param name="Late">How many of them are late.</param>
internal sealed record NumberQueue(IReadOnlyList<QueueLine> Lines, QueueCursor? Next, int Waiting, int Late);

/// <summary>An application that waits for an operator.</summary>
internal sealed record QueueLine(
    Guid CaseId, string CaseNumber, string Applicant, DateOnly BirthDate, string Citizenship, string TakenInBy, DateTime SentAt, DateTime DueAt, DateTime SoonAt);

internal sealed class ListNumberQueueHandler(ForeignResidenceDb db, OfficeDirectory offices) : IHandler<ListNumberQueue, NumberQueue>
{
    private const int Size = 50;

    public async Task<Result<NumberQueue>> Handle(ListNumberQueue request, UseCase useCase, CancellationToken cancellation)
    {
        var (actor, now) = (useCase.Actor, useCase.Now);
        var waiting = db.NumberApplications.AsNoTracking().Where(a => a.State == ApplicationState.Waiting);
        waiting = actor.Has(Roles.Supervisor) ? waiting.Where(a => a.Region == actor.Region) : waiting.Where(a => a.DecidingOfficeId == actor.OfficeId);
        var page = request.After is { } after
            ? waiting.Where(a => a.DueAt >= after.DueAt && (a.DueAt > after.DueAt || a.CaseId.CompareTo(after.CaseId) > 0))
            : waiting;
        var found = await page.OrderBy(a => a.DueAt).ThenBy(a => a.CaseId).Take(Size + 1).ToListAsync(cancellation);
        var shown = found.Take(Size).ToList();
        var names = await offices.Names([.. shown.Select(a => a.OfficeId).Distinct()], cancellation);
        if (!request.IsRefresh)
        {
            useCase.Viewed("number-queue", actor.OfficeId);
        }

        return new NumberQueue(
            [.. shown.Select(a => new QueueLine(
                a.CaseId, a.CaseNumber, a.ApplicantName, a.BirthDate, a.Citizenship, names.GetValueOrDefault(a.OfficeId, a.OfficeId), a.SentAt!.Value, a.DueAt!.Value,
                a.SoonAt!.Value))],
            found.Count > Size ? new QueueCursor(shown[^1].DueAt!.Value, shown[^1].CaseId) : null,
            await waiting.CountAsync(cancellation),
            await waiting.CountAsync(a => a.DueAt < now, cancellation));
    }
}
