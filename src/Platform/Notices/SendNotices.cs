using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Notices;

/// <summary>A node takes notices that are due; until its lease ends no other node sends them.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record ClaimNotices(int Most = 20) : ICommand<IReadOnlyList<OutgoingNotice>>;

/// <summary>What came of a try; writes nothing where the lease has ended meanwhile.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record NoteNotice(long NoticeId, Guid Lease, SendOutcome Outcome) : ICommand<Done>;

internal sealed class SendNoticesHandler(NoticesDb db, NoticeSeal seal, IOptions<NoticeOptions> options) :
    IHandler<ClaimNotices, IReadOnlyList<OutgoingNotice>>, IHandler<NoteNotice, Done>
{
    /// <summary>Longer than a round can take where every server lets us wait.</summary>
    private static readonly TimeSpan LeaseHolds = TimeSpan.FromMinutes(10);

    public async Task<Result<IReadOnlyList<OutgoingNotice>>> Handle(ClaimNotices request, UseCase useCase, CancellationToken cancellation)
    {
        var (now, lease) = (useCase.Now, Guid.NewGuid());
        var due = await db.Notices.Where(n => n.State == NoticeState.Waiting && n.NextAttemptAt <= now && (n.LeasedUntil == null || n.LeasedUntil < now))
            .OrderBy(n => n.NextAttemptAt).ThenBy(n => n.Id).Take(request.Most).ToListAsync(cancellation);
        return due.Where(notice => notice.Claim(lease, now + LeaseHolds, now))
            .Select(n => new OutgoingNotice(n.Id, n.MessageId, lease, n.Channel, n.Address, n.Subject, n.IsSecret ? seal.Open(n.Body) : n.Body)).ToList();
    }

    public async Task<Result<Done>> Handle(NoteNotice request, UseCase useCase, CancellationToken cancellation)
    {
        var notice = await db.Notices.SingleAsync(n => n.Id == request.NoticeId, cancellation);
        notice.Note(request.Lease, request.Outcome, options.Value.Pauses, useCase.Now);
        return default(Done);
    }
}
