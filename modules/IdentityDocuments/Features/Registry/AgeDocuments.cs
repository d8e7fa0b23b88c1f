using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Closes documents whose last day is past: temporary cards after sixty days, the others after their term (TI-6).</summary>
[Allow(Roles.System)]
internal sealed record AgeDocuments(int Most = 500) : ICommand<AgedDocuments>;

/// <summary>How many were closed.</summary>
internal sealed record AgedDocuments(int Ended);

internal sealed class AgeDocumentsHandler(IdentityDocumentsDb db) : IHandler<AgeDocuments, AgedDocuments>
{
    public async Task<Result<AgedDocuments>> Handle(AgeDocuments request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var over = await db.Documents.Where(d => d.Status == CitizenDocumentStatus.Valid && d.Until < today)
            .OrderBy(d => d.Until).ThenBy(d => d.Serial).Take(request.Most).ToListAsync(cancellation);
        over.ForEach(d =>
        {
            d.Expire(today);
            DocumentRegister.Tell(d, useCase, d.CaseId);
        });
        return new AgedDocuments(over.Count);
    }
}

/// <summary>Looks every half hour, so that the first minutes of a day are the latest that a state is behind.</summary>
[Repeat(1800)]
[DisallowConcurrentExecution]
internal sealed class AgeIdentityDocumentsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new AgeDocuments(), Actor.System, cancellation: cancellation);
}
