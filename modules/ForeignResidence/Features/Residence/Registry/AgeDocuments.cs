using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.ForeignResidence.Features;

/// <summary>Closes documents whose last day is past, and marks those that end within sixty days, once each: they stand in the list of letters of that day (RP registry).</summary>
[Allow(Roles.System)]
internal sealed record AgeDocuments(int Most = 500) : ICommand<AgedDocuments>;

/// <summary>How many were closed and how many marked.</summary>
internal sealed record AgedDocuments(int Ended, int Reminded);

internal sealed class AgeDocumentsHandler(ForeignResidenceDb db) : IHandler<AgeDocuments, AgedDocuments>
{
    public async Task<Result<AgedDocuments>> Handle(AgeDocuments request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var over = await db.ResidenceDocuments.Where(d => d.Status == ResidenceDocumentStatus.InForce && d.Until < today)
            .OrderBy(d => d.Until).ThenBy(d => d.Serial).Take(request.Most).ToListAsync(cancellation);
        var ending = await db.ResidenceDocuments.In(ResidenceState.Ending, today).Where(d => d.RemindedOn == null && d.HandedOverAt != null)
            .OrderBy(d => d.Until).ThenBy(d => d.Serial).Take(request.Most).ToListAsync(cancellation);
        over.ForEach(d => d.Expire(today));
        ending.ForEach(d => d.RemindedOn = today);
        foreach (var document in over.Concat(ending))
        {
            useCase.Changed("residence-document", document.Number, document.PersonId);
        }

        return new AgedDocuments(over.Count, ending.Count);
    }
}

/// <summary>Looks every half hour, so that the first minutes of a day are the latest that a state is behind.</summary>
[Repeat(1800)]
[DisallowConcurrentExecution]
internal sealed class AgeDocumentsJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new AgeDocuments(), Actor.System, cancellation: cancellation);
}
