using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Notes that the new address was written to the chip of a person's identity card (RR-6), at the office that registered them: the notice names it.</summary>
/// <param name="Version">Version of the line that the officer saw.</param>
/// <param name="Card">Number of the card.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record WriteChip(Guid ActId, int Version, string Card) : ICommand<WrittenChip>;

/// <summary>Whose chip it is.</summary>
internal sealed record WrittenChip(string Name);

internal sealed class WriteChipValidator : IValidator<WriteChip>
{
    public IEnumerable<FieldError> Check(WriteChip request) => string.IsNullOrWhiteSpace(request.Card) ? [new("card", "required")]
        : request.Card.Trim().Length > ResidenceAct.LongestDocument ? [new("card", "too-long", $"{ResidenceAct.LongestDocument}")]
        : [];
}

internal sealed class WriteChipHandler(ResidenceRegistrationDb db, PeopleDesk people) : IHandler<WriteChip, WrittenChip>
{
    public async Task<Result<WrittenChip>> Handle(WriteChip request, UseCase useCase, CancellationToken cancellation)
    {
        if (await FindActsHandler.Visible(db.Acts, useCase.Actor).SingleOrDefaultAsync(a => a.Id == request.ActId, cancellation) is not { } act)
        {
            return new Failure.NotFound("residence-act", request.ActId.ToString());
        }

        if (await people.IsParty(useCase.Actor, act.PersonId, null, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (act.Version != request.Version)
        {
            return new Failure.Conflict(act.ChipWrittenBy, null, null);
        }

        if (act.WriteChip(request.Card, BusinessTime.DateOf(useCase.Now), useCase.Officer) is { } problem)
        {
            return problem;
        }

        useCase.Changed("residence-act", act.Serial, act.PersonId, act.CaseId);
        return new WrittenChip(act.Name.Full);
    }
}
