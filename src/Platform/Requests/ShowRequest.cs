using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Requests;

/// <summary>How the case of a signed request stands, and what there is for the applicant; for whoever has its status address (<see cref="RequestTickets"/>).</summary>
[Allow(Roles.Public)]
public sealed record ShowRequest(Guid CaseId) : IQuery<RequestStatus>, IAboutCase;

/// <summary>Status and result.</summary>
/// <param name="IsElectronic">The result comes as files, to this very page: there is nothing to come for.</param>
/// <param name="Files">The files, once they are there.</param>
public sealed record RequestStatus(PublicStatus Status, bool IsElectronic, IReadOnlyList<ResultFile> Files);

/// <summary>Opens a file of the result.</summary>
/// <param name="Key">Which one.</param>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.Public)]
public sealed record OpenRequestFile(Guid CaseId, string Key, string VerifyAddress) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class ShowRequestHandler(KernelDb db, IHandler<ShowPublicStatus, PublicAnswer> status, IEnumerable<IRequestResult> results) :
    IHandler<ShowRequest, RequestStatus>, IHandler<OpenRequestFile, PrintedPaper>
{
    public async Task<Result<RequestStatus>> Handle(ShowRequest request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Find(request.CaseId, cancellation) is not { } found)
        {
            return new Failure.NotFound("case", $"{request.CaseId}");
        }

        var answer = await status.Handle(new ShowPublicStatus(found.Number, found.ApplicantDate), useCase, cancellation);
        return answer is not { IsOk: true, Value.Status: { } shown } ? new Failure.NotFound("case", $"{request.CaseId}")
            : ResultOf(found) is { } result ? new RequestStatus(shown with { Bring = [] }, true, await result.Of(found.Id, cancellation))
            : new RequestStatus(shown, false, []);
    }

    public async Task<Result<PrintedPaper>> Handle(OpenRequestFile request, UseCase useCase, CancellationToken cancellation) =>
        await Find(request.CaseId, cancellation) is { } found && ResultOf(found) is { } result
            ? await result.Open(found.Id, request.Key, request.VerifyAddress, useCase, cancellation)
            : new Failure.NotFound("file", request.Key);

    private IRequestResult? ResultOf(Case found) => results.FirstOrDefault(r => r.Service == found.Service);

    // Only what came signed through the portal is told this way.
    private Task<Case?> Find(Guid id, CancellationToken cancellation) =>
        db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Documents.Any(d => d.Code == SignedRequest.Document && d.Presented), cancellation);
}
