using Licensing.ExitClearance.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>How many entries of the office, or of a supervisor's region, want somebody's attention; holds no personal data.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record CountExits : IQuery<ExitCounts>;

/// <summary>By list.</summary>
internal sealed record ExitCounts(int Late, int Warned, int Unclaimed)
{
    public IEnumerable<(ExitList List, int Count)> Some => new[] { (ExitList.Late, Late), (ExitList.Warned, Warned), (ExitList.Unclaimed, Unclaimed) }.Where(c => c.Item2 > 0);
}

internal sealed class CountExitsHandler(ExitClearanceDb db) : IHandler<CountExits, ExitCounts>
{
    public async Task<Result<ExitCounts>> Handle(CountExits request, UseCase useCase, CancellationToken cancellation)
    {
        Task<int> Of(ExitList list) => FindExitsHandler.In(ExitDesk.Visible(db.Files, useCase.Actor), list, useCase.Now).CountAsync(cancellation);
        return new ExitCounts(await Of(ExitList.Late), await Of(ExitList.Warned), await Of(ExitList.Unclaimed));
    }
}
