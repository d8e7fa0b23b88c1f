using Licensing.DriverLicences.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>The holder reports the licence lost; it stays in the registry as lost.</summary>
/// <param name="Version">Version of the licence that the officer saw.</param>
/// <param name="Words">Where and when, as the holder says.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record ReportLost(Guid LicenceId, int Version, string Words) : ICommand<Done>;

internal sealed class ReportLostValidator : IValidator<ReportLost>
{
    public IEnumerable<FieldError> Check(ReportLost request)
    {
        if (string.IsNullOrWhiteSpace(request.Words) || request.Words.Length > 500)
        {
            yield return new("words", "DL.loss-words-needed");
        }
    }
}

internal sealed class ReportLostHandler(DriverLicencesDb db, PeopleDesk people) : IHandler<ReportLost, Done>
{
    public async Task<Result<Done>> Handle(ReportLost request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Licences.SingleOrDefaultAsync(l => l.Id == request.LicenceId, cancellation) is not { } licence)
        {
            return new Failure.NotFound("driver-licence", request.LicenceId.ToString());
        }

        if (await people.Find(licence.PersonId, cancellation) is { } person && PeopleDesk.IsSelf(useCase.Actor, person))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (licence.Version != request.Version)
        {
            var last = await db.Entry(licence).Collection(l => l.Events).Query().AsNoTracking().OrderByDescending(e => e.Ordinal).FirstAsync(cancellation);
            return new Failure.Conflict(last.UserName, last.At, $"DL.licence-event.{last.What}");
        }

        if (licence.ReportLost(request.Words.Trim(), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("driver-licence", licence.NumberKey, licence.PersonId);
        return default(Done);
    }
}
