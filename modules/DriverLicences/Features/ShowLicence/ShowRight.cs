using Licensing.DriverLicences.Data;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>A person's right to drive: licences and courts' decisions, also where there is no licence.</summary>
[Allow(Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowRight(Guid PersonId) : IQuery<RightOfPerson>;

/// <summary>A person's right to drive.</summary>
internal sealed record RightOfPerson(
    Guid PersonId, string Name, DateOnly BirthDate, string? Iin, IReadOnlyList<LicenceRef> Licences, IReadOnlyList<WithdrawalLine> Withdrawals);

internal sealed class ShowRightHandler(DriverLicencesDb db, PeopleDesk people) : IHandler<ShowRight, RightOfPerson>
{
    public async Task<Result<RightOfPerson>> Handle(ShowRight request, UseCase useCase, CancellationToken cancellation)
    {
        if (await people.Find(request.PersonId, cancellation) is not { } person)
        {
            return new Failure.NotFound("person", request.PersonId.ToString());
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var licences = await db.Licences.AsNoTracking().Where(l => l.PersonId == person.Id).OrderByDescending(l => l.Serial).ToListAsync(cancellation);
        var withdrawals = await db.Withdrawals.AsNoTracking().Where(w => w.PersonId == person.Id).OrderByDescending(w => w.RegisteredAt).ToListAsync(cancellation);
        useCase.Viewed("right-to-drive", person.Id, person.Id);
        return new RightOfPerson(
            person.Id, person.Name.Full, person.BirthDate, person.Iin,
            [.. licences.Select(l => new LicenceRef(l.Id, l.FullNumber, l.StatusOn(today)))],
            [.. withdrawals.Select(w => WithdrawalLine.Of(w, today))]);
    }
}
