using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Enters who acts for a person, and on the ground of what document (C-1).</summary>
/// <param name="PersonId">The person represented.</param>
/// <param name="RepresentativeId">The person who acts.</param>
/// <param name="Kind">By what right.</param>
/// <param name="Authority">The document of authority: number, issuer, date.</param>
/// <param name="ValidTo">Last day; an attorney's authority always has one.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Registrar)]
public sealed record AddRepresentation(Guid PersonId, Guid RepresentativeId, RepresentationKind Kind, string Authority, DateOnly? ValidTo) : ICommand<Guid>;

internal sealed class AddRepresentationHandler(KernelDb db) : IHandler<AddRepresentation, Guid>
{
    public async Task<Result<Guid>> Handle(AddRepresentation request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var errors = Check(request, today).ToList();
        Guid[] both = [request.PersonId, request.RepresentativeId];
        var people = await db.People.AsNoTracking().Where(p => both.Contains(p.Id)).ToListAsync(cancellation);
        if (people.Find(p => p.Id == request.RepresentativeId) is { } acting && Kernel.Clocks.Ages.On(acting.BirthDate, today) < Adult.Age)
        {
            errors.Add(new FieldError("representativeId", "representative-child"));
        }

        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        if (people.Count < 2)
        {
            return new Failure.NotFound("person", request.RepresentativeId.ToString());
        }

        var added = db.Representations.Add(new Representation
        {
            PersonId = request.PersonId,
            RepresentativeId = request.RepresentativeId,
            Kind = request.Kind,
            Authority = request.Authority.Trim(),
            ValidTo = request.ValidTo,
        }).Entity;
        useCase.Changed("person", request.PersonId, request.PersonId);
        return added.Id;
    }

    private static IEnumerable<FieldError> Check(AddRepresentation request, DateOnly today)
    {
        if (request.PersonId == request.RepresentativeId)
        {
            yield return new FieldError("representativeId", "representative-self");
        }

        if (string.IsNullOrWhiteSpace(request.Authority))
        {
            yield return new FieldError("authority", "required");
        }

        if (request.ValidTo is null && request.Kind == RepresentationKind.Attorney)
        {
            yield return new FieldError("validTo", "required");
        }
        else if (request.ValidTo < today)
        {
            yield return new FieldError("validTo", "date-over");
        }
    }
}

/// <summary>From what age a person acts without a parent, guardian or trustee (C-1: children act only through one).</summary>
public static class Adult
{
    /// <summary>Full years.</summary>
    public const int Age = 18;
}
