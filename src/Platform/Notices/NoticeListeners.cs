using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Outbox;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Notices;

/// <summary>Any module's notices.</summary>
internal sealed class RequestedNotices(NoticeDesk desk, ContactBook contacts, NoticesDb db) : IEventListener<NoticeRequested>, IEventListener<NoticeWithdrawn>
{
    public async Task Handle(NoticeRequested happened, UseCase useCase, CancellationToken cancellation) =>
        await desk.Raise(happened, await contacts.Of(happened, cancellation), useCase, cancellation);

    public async Task Handle(NoticeWithdrawn happened, UseCase useCase, CancellationToken cancellation)
    {
        var open = await db.Notices.Where(n => n.Key == happened.Key && n.State == NoticeState.Waiting).ToListAsync(cancellation);
        open.ForEach(notice => notice.Withdraw(useCase.Now));
    }
}

/// <summary>What applicants are told of their cases: status, number, office and what to bring; never the service, a name or a reason (C-10).</summary>
internal sealed class CaseNotices(NoticeDesk desk, ContactBook contacts, KernelDb db) :
    IEventListener<CaseAccepted>, IEventListener<CaseMoved>, IEventListener<IntakeRefused>
{
    /// <summary>What happened longer ago is no news: the demo's past, or an outbox that stood still.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(7);

    private static readonly string[] Identity = ["bring.identity-document", "bring.talon"];

    public async Task Handle(CaseAccepted happened, UseCase useCase, CancellationToken cancellation)
    {
        // Granted and handed over at the counter, or withdrawn meanwhile: that it was accepted is no news any more.
        if (!await db.Cases.AnyAsync(c => c.Id == happened.CaseId && c.Stage == CaseStage.Closed, cancellation))
        {
            await Tell(
                new NoticeRequested(NoticeKinds.Accepted, KeyOf(happened.CaseId, NoticeKinds.Accepted), happened.Number)
                {
                    CaseId = happened.CaseId, OfficeId = happened.OfficeId, Args = [Formats.Moment(happened.DueAt)],
                },
                happened.FiledAt, useCase, cancellation);
        }
    }

    public async Task Handle(CaseMoved happened, UseCase useCase, CancellationToken cancellation)
    {
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == happened.CaseId, cancellation);
        if (happened.Turn == CaseTurn.Ready && about.Stage == CaseStage.Closed)
        {
            return;
        }

        var kind = happened.Turn.ToString().ToLowerInvariant();
        var waits = happened.Turn is CaseTurn.Ready or CaseTurn.Refused or CaseTurn.Ended;
        await Tell(
            new NoticeRequested(kind, KeyOf(about.Id, $"{kind}:{happened.Ordinal}"), about.Number)
            {
                CaseId = about.Id,
                OfficeId = about.OfficeId,
                Args = waits ? [Formats.Date(BusinessTime.DateOf(happened.At.AddMonths(1)))] : [],
                Bring = waits ? Identity : [],
            },
            happened.At, useCase, cancellation);
    }

    /// <summary>What is missing (C-3.2), by its names in the act; the receipt says the same.</summary>
    public async Task Handle(IntakeRefused happened, UseCase useCase, CancellationToken cancellation)
    {
        var refusal = await db.IntakeRefusals.AsNoTracking().SingleAsync(r => r.Id == happened.RefusalId, cancellation);
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == refusal.DraftId, cancellation);
        if (draft is not null && happened.At > useCase.Now - News)
        {
            var wanted = new NoticeRequested(NoticeKinds.Missing, $"intake:{refusal.Id:N}", $"{refusal.Number}")
            {
                OfficeId = refusal.OfficeId, Bring = [.. refusal.Missing.Select(m => TextKeys.Document(refusal.Service, m.Code))], Args = [$"{refusal.Missing.Count}"],
            };
            await desk.Raise(wanted, await contacts.OfDraft(draft, cancellation), useCase, cancellation);
        }
    }

    private static string KeyOf(Guid caseId, string what) => $"case:{caseId:N}:{what}";

    private async Task Tell(NoticeRequested wanted, DateTime at, UseCase useCase, CancellationToken cancellation)
    {
        if (at > useCase.Now - News)
        {
            await desk.Raise(wanted, await contacts.OfCase(wanted.CaseId!.Value, cancellation), useCase, cancellation);
        }
    }
}
