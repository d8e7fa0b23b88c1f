using Licensing.ForeignResidence.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>A number of the register.</summary>
[Allow(Roles.CorporationOfficer, Roles.IntakeOfficer, Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowNumber(Guid NumberId) : IQuery<NumberSheet>;

/// <summary>Everything that the page of a number shows.</summary>
internal sealed record NumberSheet(
    NumberLine Line, Guid PersonId, Guid CaseId, string Edition, string OfficeName, DateTime FormedAt, DateTime? PrintedAt, DateTime? HandedOverAt, string? HandedOverTo);

internal sealed class ShowNumberHandler(ForeignResidenceDb db) : IHandler<ShowNumber, NumberSheet>
{
    public async Task<Result<NumberSheet>> Handle(ShowNumber request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Numbers.AsNoTracking().SingleOrDefaultAsync(n => n.Id == request.NumberId, cancellation) is not { } n)
        {
            return new Failure.NotFound("foreigner-number", request.NumberId.ToString());
        }

        useCase.Viewed("foreigner-number", n.Number, n.PersonId);
        return new NumberSheet(NumberLine.Of(n), n.PersonId, n.CaseId, n.Edition, n.OfficeName, n.FormedAt, n.PrintedAt, n.HandedOverAt, n.HandedOverTo);
    }
}
