using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>The next list on which work goes on by itself.</summary>
[Allow(Roles.System)]
internal sealed record NextList : IQuery<ListWork>;

/// <summary>What is to be done.</summary>
/// <param name="ListId">The list; none where there is nothing to do.</param>
/// <param name="By">In whose name.</param>
/// <param name="Purpose">For the audit trail.</param>
internal sealed record ListWork(Guid? ListId, Actor By, string Purpose);

/// <summary>Notes that the work on a list broke, so that a registrar is told and can let it go on.</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record BreakList(Guid ListId) : ICommand<Done>;

internal sealed class ListWorkHandler(AddressBureauDb db) : IHandler<NextList, ListWork>, IHandler<BreakList, Done>
{
    public async Task<Result<ListWork>> Handle(NextList request, UseCase useCase, CancellationToken cancellation)
    {
        var next = await db.Lists.AsNoTracking().Where(l => l.State == ListState.Working).OrderBy(l => l.At).FirstOrDefaultAsync(cancellation);
        return next is null
            ? new ListWork(null, Actor.System, "")
            : new ListWork(next.Id, new Actor(next.RegistrarId, next.Registrar, next.OfficeId, next.Region, new HashSet<string> { Roles.Registrar }), $"list: {next.CaseNumber}");
    }

    public async Task<Result<Done>> Handle(BreakList request, UseCase useCase, CancellationToken cancellation)
    {
        var list = await db.Lists.SingleAsync(l => l.Id == request.ListId, cancellation);
        if (list.IsWorking)
        {
            list.Break();
        }

        return default(Done);
    }
}

/// <summary>Works through the lists, part by part, each in the name of the registrar who took it over.</summary>
internal sealed partial class ListRunner(IDispatcher dispatcher, ILogger<ListRunner> log)
{
    /// <summary>Everything that is waiting.</summary>
    public async Task Round(CancellationToken cancellation)
    {
        while (await dispatcher.Send(new NextList(), Actor.System, cancellation: cancellation) is { IsOk: true, Value: { ListId: { } id } work })
        {
            try
            {
                // A part that another node did at the same moment is a conflict: then the next round goes on with it.
                while (await dispatcher.Send(new AnswerListPart(id), work.By, work.Purpose, cancellation: cancellation) is { IsOk: true, Value.HasMore: true })
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A fault of ours must not come again every two seconds.
                LogBroken(log, e, id);
                await dispatcher.Send(new BreakList(id), Actor.System, cancellation: cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Address list {List} broke.")]
    private static partial void LogBroken(ILogger log, Exception e, Guid list);
}

/// <summary>Looks for lists every two seconds; on one node of the cluster at a time.</summary>
[Repeat(2)]
[DisallowConcurrentExecution]
internal sealed class AnswerListsJob(ListRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) => await runner.Round(cancellation);
}
