using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>The second checklist as far as it was filled: the applicant brings its papers over several visits (PR-17). What is kept last counts.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record KeepSecondPapers(Guid CaseId, HalfPapers Papers) : ICommand<HalfPapers>, IAboutCase;

/// <summary>What is ticked and typed so far.</summary>
/// <param name="Ticked">Papers that were handed in.</param>
/// <param name="Numbers">Their numbers.</param>
/// <param name="Payment">The duty, once something of it was entered.</param>
/// <param name="HalfTyped">Text of fields that are no values yet.</param>
internal sealed record HalfPapers(
    IReadOnlyList<string> Ticked, IReadOnlyDictionary<string, string?> Numbers, EnteredPayment? Payment, IReadOnlyDictionary<string, string> HalfTyped);

internal sealed class KeepSecondPapersHandler(CaseDesk desk, ForeignResidenceDb db) : IHandler<KeepSecondPapers, HalfPapers>
{
    public async Task<Result<HalfPapers>> Handle(KeepSecondPapers request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { OpenStep.Code: ResidenceSteps.Papers } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var json = CaseJson.Write(request.Papers);
        if (json.Length > PermanentResidence.LongestHalf)
        {
            return new Failure.Invalid("papers", "too-long", $"{PermanentResidence.LongestHalf}");
        }

        (await db.Residences.SingleAsync(r => r.CaseId == about.Id, cancellation)).HalfPapers = json;
        return request.Papers;
    }
}
