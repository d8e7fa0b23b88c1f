using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Notices;

/// <summary>The outbox of notices, the latest first; for the administrator, who sees neither words nor whole addresses (C-10, C-11).</summary>
/// <param name="State">Only in this state.</param>
/// <param name="Channel">Only by this channel.</param>
/// <param name="Number">Only about what has this number.</param>
/// <param name="After">The <see cref="NoticePage.Next"/> of the page before.</param>
[Allow(Roles.Administrator)]
public sealed record ListNotices(NoticeState? State = null, NoticeChannel? Channel = null, string? Number = null, long? After = null) : IQuery<NoticePage>;

/// <summary>A page of notices.</summary>
public sealed record NoticePage(IReadOnlyList<NoticeLine> Lines, long? Next);

/// <summary>A notice as screens show it.</summary>
/// <param name="To">The address, masked.</param>
/// <param name="EndedAt">When it was sent, given up or taken back, UTC.</param>
/// <param name="Outcome">What came of the last try.</param>
/// <param name="AskedAgainBy">Who asked for it to be sent again.</param>
public sealed record NoticeLine(
    long Id, string Kind, string Number, NoticeChannel Channel, string To, string Language, NoticeState State, DateTime RaisedAt, DateTime NextAttemptAt,
    DateTime? EndedAt, int Attempts, string? Outcome, string? AskedAgainBy, bool MaySendAgain);

/// <summary>What the applicant of a case was told, the latest first.</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record NoticesOfCase(Guid CaseId) : IQuery<CaseNoticeList>, IAboutCase;

/// <summary>The notices of a case.</summary>
/// <param name="IsWanted">Whether the applicant wants notices.</param>
/// <param name="IsReachable">Whether there is a telephone or an e-mail to which they can go.</param>
public sealed record CaseNoticeList(IReadOnlyList<NoticeLine> Lines, bool IsWanted, bool IsReachable);

internal sealed class ListNoticesHandler(NoticesDb db, KernelDb kernel, ContactBook contacts) : IHandler<ListNotices, NoticePage>, IHandler<NoticesOfCase, CaseNoticeList>
{
    private const int PageSize = 50;

    public async Task<Result<NoticePage>> Handle(ListNotices request, UseCase useCase, CancellationToken cancellation)
    {
        var rows = db.Notices.AsNoTracking().Where(n => (request.State == null || n.State == request.State) && (request.Channel == null || n.Channel == request.Channel));
        if (request.Number?.Trim() is { Length: > 0 } number)
        {
            rows = rows.Where(n => n.Number == number);
        }

        if (request.After is { } after)
        {
            rows = rows.Where(n => n.Id < after);
        }

        var page = await rows.OrderByDescending(n => n.Id).Include(n => n.Attempts).Take(PageSize + 1).ToListAsync(cancellation);
        return new NoticePage([.. page.Take(PageSize).Select(Line)], page.Count > PageSize ? page[PageSize - 1].Id : null);
    }

    public async Task<Result<CaseNoticeList>> Handle(NoticesOfCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await CaseDesk.Visible(kernel.Cases, useCase.Actor).AnyAsync(c => c.Id == request.CaseId, cancellation))
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var rows = await db.Notices.AsNoTracking().Where(n => n.CaseId == request.CaseId && !n.IsSecret)
            .OrderByDescending(n => n.Id).Include(n => n.Attempts).Take(PageSize).ToListAsync(cancellation);
        var contact = await contacts.OfCase(request.CaseId, cancellation);
        return new CaseNoticeList([.. rows.Select(Line)], contact.Wanted, (contact.Phone ?? contact.Email) is not null);
    }

    private static NoticeLine Line(Notice n) => new(
        n.Id, n.Kind, n.Number, n.Channel, Contact.Mask(n.Address), n.Language, n.State, n.RaisedAt, n.NextAttemptAt, n.EndedAt, n.Attempts.Count,
        n.Attempts.MaxBy(a => a.At)?.Outcome, n.AskedAgainBy, n is { State: NoticeState.GivenUp, IsSecret: false });
}
