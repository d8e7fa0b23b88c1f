using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>A case of CZ: whom it is about, the commission, the certificates, and, for those who decide and nobody else, what the bodies answered (C-10, C-11).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowCitizenshipCase(Guid CaseId) : IQuery<CitizenshipOfCase>, IAboutCase;

/// <summary>What the panels of a case show.</summary>
/// <param name="Version">Version of the case, for what is entered next.</param>
/// <param name="OpenStep">The step that waits, or none.</param>
/// <param name="StepDueAt">Until when that step is to be done, UTC.</param>
/// <param name="Opinions">The answers; none for somebody who does not decide.</param>
internal sealed record CitizenshipOfCase(
    Guid CaseId, int Version, string Number, CaseState State, string? OpenStep, DateTime? StepDueAt, CitizenshipSubject Subject, CitizenshipFile File,
    IReadOnlyList<ShownMember> Members, IReadOnlyList<BodyOpinion> Opinions, CommissionBatch? Batch);

/// <summary>Somebody of the file with what is against them, and their certificate.</summary>
/// <param name="Findings">What the bodies found; for somebody who does not decide as soon as the decision rests on it.</param>
internal sealed record ShownMember(FileMember Member, IReadOnlyList<string> Findings, Guid? ActId, string? Certificate);

internal sealed class ShowCitizenshipCaseHandler(CaseDesk cases, CitizenshipDb db, CitizenshipDesk desk) : IHandler<ShowCitizenshipCase, CitizenshipOfCase>
{
    public async Task<Result<CitizenshipOfCase>> Handle(ShowCitizenshipCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: CitizenshipFlow.Service } about
            || await db.Files.AsNoTracking().Include(f => f.Members).SingleOrDefaultAsync(f => f.CaseId == about.Id, cancellation) is not { } file)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        file.Members.ForEach(m => useCase.Viewed("citizenship-file", about.Number, m.PersonId, about.Id));
        var (opinions, decides) = (await desk.Opinions(about.Id, cancellation), CaseDesk.Decides(about, useCase.Actor));
        if (decides && opinions.Count > 0)
        {
            useCase.Viewed("citizenship-opinions", about.Number, about.PersonId, about.Id);
        }

        var acts = await db.Acts.AsNoTracking().Where(a => a.CaseId == about.Id).ToListAsync(cancellation);
        var found = BodyOpinion.Latest(decides || about.DecidedAt is not null ? opinions : []).SelectMany(o => o.Findings).ToLookup(f => f.MemberId, f => f.Ground);
        var batch = file.BatchId is { } id ? await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancellation) : null;
        return new CitizenshipOfCase(
            about.Id, about.Version, about.Number, about.State, about.OpenStep?.Code, about.OpenStep?.DueAt, CitizenshipJson.Subject(about.Subject), file,
            [.. file.Members.OrderBy(m => m.Ordinal).Select(m => new ShownMember(m, [.. found[m.Id].Distinct()], Act(m)?.Id, Act(m)?.Number))],
            decides ? opinions : [], batch);

        CitizenshipAct? Act(FileMember member) => acts.Find(a => a.PersonId == member.PersonId);
    }
}
