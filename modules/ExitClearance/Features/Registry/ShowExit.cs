using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>One entry of the register with everything that happened to it, but for what the bodies answered.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowExit(Guid CaseId) : IQuery<ExitSheet>, IAboutCase;

/// <summary>What the page of an entry shows.</summary>
/// <param name="HasCase">Whether there is a page of the case; none for papers of the register before this one.</param>
internal sealed record ExitSheet(ExitFile File, int Version, string Office, string Deciding, bool HasCase);

/// <summary>The entries of a person, for the person's page.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowExitsOf(Guid PersonId) : IQuery<IReadOnlyList<ExitLine>>;

internal sealed class ShowExitHandler(ExitClearanceDb db, OfficeDirectory offices) : IHandler<ShowExit, ExitSheet>, IHandler<ShowExitsOf, IReadOnlyList<ExitLine>>
{
    private const int Most = 20;

    public async Task<Result<ExitSheet>> Handle(ShowExit request, UseCase useCase, CancellationToken cancellation)
    {
        if (await ExitDesk.Visible(db.Files.AsNoTracking(), useCase.Actor).SingleOrDefaultAsync(f => f.CaseId == request.CaseId, cancellation) is not { } file)
        {
            return new Failure.NotFound("exit", request.CaseId.ToString());
        }

        useCase.Viewed("exit", file.CaseNumber, file.PersonId, file.CaseId);
        var names = await offices.Names([file.OfficeId, file.DecidingOfficeId], cancellation);
        return new ExitSheet(
            file, file.Version, names.GetValueOrDefault(file.OfficeId, file.OfficeId), names.GetValueOrDefault(file.DecidingOfficeId, file.DecidingOfficeId),
            await db.Questions.AnyAsync(q => q.CaseId == file.CaseId, cancellation));
    }

    public async Task<Result<IReadOnlyList<ExitLine>>> Handle(ShowExitsOf request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await ExitDesk.Visible(db.Files.AsNoTracking(), useCase.Actor).Where(f => f.PersonId == request.PersonId)
            .OrderByDescending(f => f.Serial).Take(Most).ToListAsync(cancellation);
        useCase.Viewed("exits-of-person", request.PersonId, request.PersonId);
        return new Ok<IReadOnlyList<ExitLine>>([.. found.Select(ExitLine.Of)]);
    }
}
