using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Auditing;

/// <summary>The audit trail, newest first, a page at a time; for the auditor and nobody else (C-11).</summary>
/// <param name="Iin">Only about this person.</param>
/// <param name="CaseNumber">Only about this case.</param>
/// <param name="User">Only by users whose name begins like this.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="After">The <see cref="AuditPage.Next"/> of the page before.</param>
[Allow(Roles.Auditor)]
public sealed record ListAudit(
    string? Iin = null, string? CaseNumber = null, string? User = null, DateOnly? From = null, DateOnly? Until = null, string? After = null) : IQuery<AuditPage>;

/// <summary>A page of the trail.</summary>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, string? Next);

/// <summary>A line of the trail.</summary>
public sealed record AuditLine(
    long Id, DateTime At, Guid UserId, string UserName, string OfficeId, string Action, AuditVerb Verb, string SubjectKind, string SubjectId,
    string? PersonName, string? CaseNumber, string? Purpose, string? Data);

internal sealed class ListAuditHandler(KernelDb db) : IHandler<ListAudit, AuditPage>
{
    private const int PageSize = 50;

    public async Task<Result<AuditPage>> Handle(ListAudit request, UseCase useCase, CancellationToken cancellation)
    {
        var rows = db.Audit.AsNoTracking();
        if (request.Iin is { Length: > 0 } typed)
        {
            if (!Iin.TryParse(typed, out var iin, out _) || await PeopleOf(iin.Value).ToListAsync(cancellation) is not { Count: > 0 } people)
            {
                return new Failure.Invalid("iin", "person-unknown");
            }

            rows = rows.Where(a => a.PersonId != null && people.Contains(a.PersonId.Value));
        }

        if (request.CaseNumber is { Length: > 0 } number)
        {
            if (await db.Cases.Where(c => c.Number == number.Trim()).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellation) is not { } id)
            {
                return new Failure.Invalid("caseNumber", "case-unknown");
            }

            rows = rows.Where(a => a.CaseId == id);
        }

        var page = await Within(rows, request).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(PageSize + 1).Select(a => new AuditLine(
            a.Id, a.At, a.UserId, a.UserName, a.OfficeId, a.Action, a.Verb, a.SubjectKind, a.SubjectId,
            db.People.Where(p => p.Id == a.PersonId).Select(p => p.Surname + " " + p.GivenName).FirstOrDefault(),
            db.Cases.Where(c => c.Id == a.CaseId).Select(c => c.Number).FirstOrDefault(), a.Purpose, a.Data)).ToListAsync(cancellation);
        useCase.Viewed("audit", request.Iin ?? request.CaseNumber ?? request.User ?? "-");
        return new AuditPage([.. page.Take(PageSize)], page.Count > PageSize ? new MomentCursor(page[PageSize - 1].At, page[PageSize - 1].Id).Write() : null);
    }

    private IQueryable<Guid> PeopleOf(string iin) => db.People.Where(p => p.Iin == iin).Select(p => p.Id);

    private static IQueryable<AuditRecord> Within(IQueryable<AuditRecord> rows, ListAudit request)
    {
        if (request.User is { Length: > 0 } user)
        {
            rows = rows.Where(a => a.UserName.StartsWith(user.Trim()));
        }

        if (request.From is { } from)
        {
            var first = BusinessTime.ToUtc(BusinessTime.StartOf(from));
            rows = rows.Where(a => a.At >= first);
        }

        if (request.Until is { } until)
        {
            var end = BusinessTime.ToUtc(BusinessTime.EndOf(until));
            rows = rows.Where(a => a.At < end);
        }

        return MomentCursor.Read(request.After) is var (at, id) ? rows.Where(a => a.At < at || (a.At == at && a.Id < id)) : rows;
    }
}
