using System.Globalization;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>A part of the work queue for a file; the page asks for part after part and writes each at once.</summary>
/// <param name="Filter">Which.</param>
/// <param name="After">The row behind which the part begins.</param>
/// <param name="Sent">How many rows went before.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record ExportWork(WorkFilter Filter, WorkCursor? After = null, int Sent = 0) : IQuery<WorkPart>
{
    /// <summary>Longest file.</summary>
    public const int MostRows = 20_000;

    /// <summary>Rows a part.</summary>
    public const int PartRows = 1_000;
}

/// <summary>A part of an exported queue.</summary>
/// <param name="Next">Where the next part begins; none where the queue ends. Beyond the longest file a part is empty.</param>
public sealed record WorkPart(IReadOnlyList<WorkRow> Rows, WorkCursor? Next);

internal sealed class ExportWorkHandler(KernelDb db) : IHandler<ExportWork, WorkPart>
{
    public async Task<Result<WorkPart>> Handle(ExportWork request, UseCase useCase, CancellationToken cancellation)
    {
        var take = Math.Min(ExportWork.PartRows, ExportWork.MostRows - request.Sent);
        if (take <= 0)
        {
            return new WorkPart([], null);
        }

        var query = new WorkQuery(db, request.Filter, useCase.Actor, useCase.Now);
        var found = await query.Keys(request.After, take + 1, cancellation);
        var keys = found.Take(take).ToList();

        // C-10: what leaves the system leaves its trace, with the number of rows.
        var last = request.Sent + keys.Count;
        useCase.Viewed("work-export", string.Create(CultureInfo.InvariantCulture, $"{request.Sent + 1}-{last}"));
        return new WorkPart(await query.Rows(keys, cancellation), found.Count > take ? keys[^1] : null);
    }
}
