using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>Lets an officer see a scan of a case's document: only of a case that they may see, and never without a trace (C-10).</summary>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record OpenScan(Guid CaseId, string Sha256) : IQuery<ScanRef>, IAboutCase;

internal sealed class OpenScanHandler(KernelDb db) : IHandler<OpenScan, ScanRef>
{
    public async Task<Result<ScanRef>> Handle(OpenScan request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await CaseDesk.Visible(db.Cases, useCase.Actor).AsNoTracking()
            .Include(c => c.Documents).SingleOrDefaultAsync(c => c.Id == request.CaseId, cancellation);
        if (shown?.Documents.SelectMany(d => d.Scans).FirstOrDefault(s => s.Sha256 == request.Sha256) is not { } scan)
        {
            return new Failure.NotFound("scan", request.Sha256);
        }

        useCase.Viewed("scan", request.Sha256, shown.PersonId, shown.Id);
        return scan;
    }
}
