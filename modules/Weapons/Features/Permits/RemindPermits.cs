using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.Notices;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Weapons.Features;

/// <summary>
/// Marks permits whose last day is at most thirty days away, once each: from then on they stand in the list of letters of that day (WP registry, reminders).
/// DECISION: a permit to acquire lets nobody hold a weapon; its end is no matter for a letter.
/// </summary>
[Allow(Roles.System)]
internal sealed record RemindPermits(int Most = 500) : ICommand<RemindedPermits>;

/// <summary>How many were marked.</summary>
internal sealed record RemindedPermits(int Count);

internal sealed class RemindPermitsHandler(WeaponsDb db) : IHandler<RemindPermits, RemindedPermits>
{
    public async Task<Result<RemindedPermits>> Handle(RemindPermits request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var due = await db.Permits.In(PermitState.Ending, today)
            .Where(p => p.RemindedOn == null && p.Kind != PermitKind.Acquire && p.Kind != PermitKind.AcquireService)
            .OrderBy(p => p.Until).ThenBy(p => p.Serial).Take(request.Most).ToListAsync(cancellation);
        foreach (var permit in due)
        {
            permit.RemindedOn = today;
            useCase.Changed("weapon-permit", permit.Number, permit.HolderPersonId);
            useCase.Publish(Notice(permit));
        }

        return new RemindedPermits(due.Count);
    }

    // The letter tells the rest: whoever holds the telephone does not learn that somebody holds a weapon (C-10).
    private static NoticeRequested Notice(Permit permit) =>
        new("permit-ends", string.Create(CultureInfo.InvariantCulture, $"permit:{permit.Id:N}:{permit.Until:yyyyMMdd}"), permit.Number)
        {
            // The case knows the language and the wish said at intake; a permit of older registers has none.
            CaseId = permit.CaseId == Guid.Empty ? null : permit.CaseId,
            PersonId = permit.HolderPersonId,
            OrganisationId = permit.HolderOrganisationId,
            Args = [Formats.Date(permit.Until)],
        };
}

/// <summary>Reminds the holders of permits that end.</summary>
[Repeat(1800)]
[DisallowConcurrentExecution]
internal sealed class RemindPermitsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new RemindPermits(), Actor.System, cancellation: cancellation);
}
