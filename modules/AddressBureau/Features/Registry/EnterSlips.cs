using Licensing.Kernel.Addresses;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Registry;

/// <summary>Enters an arrival slip (2007), or what was written down at a home visit: registers a person in a dwelling of the classifier.</summary>
/// <param name="PlaceId">House or flat.</param>
/// <param name="Until">Last day of a temporary registration.</param>
/// <param name="Slip">Number of the slip.</param>
[Allow(Roles.Registrar)]
internal sealed record EnterArrival(Guid PersonId, bool IsPermanent, Guid PlaceId, DateOnly From, DateOnly? Until, string Slip) : ICommand<Done>;

/// <summary>Enters a departure slip: removes a person from the permanent registration, with reason and destination.</summary>
/// <param name="On">The first day on which it no longer holds.</param>
[Allow(Roles.Registrar)]
internal sealed record EnterDeparture(Guid PersonId, DateOnly On, RemovalReason Reason, string? LeftFor, string Slip) : ICommand<Done>;

internal sealed class SlipRules : IValidator<EnterArrival>, IValidator<EnterDeparture>
{
    public const int LongestSlip = 24;
    public const int LongestDestination = 300;

    public IEnumerable<FieldError> Check(EnterArrival request)
    {
        if (!request.IsPermanent && request.Until is null)
        {
            yield return new FieldError("until", "required");
        }

        if (request.Until < request.From || (request.IsPermanent && request.Until is not null))
        {
            yield return new FieldError("until", "AC.until-wrong");
        }

        foreach (var error in Slip(request.Slip))
        {
            yield return error;
        }
    }

    public IEnumerable<FieldError> Check(EnterDeparture request)
    {
        if (request.LeftFor?.Length > LongestDestination)
        {
            yield return new FieldError("leftFor", "too-long", $"{LongestDestination}");
        }

        if (string.IsNullOrWhiteSpace(request.LeftFor) && request.Reason is RemovalReason.Moved or RemovalReason.Emigration)
        {
            yield return new FieldError("leftFor", "required");
        }

        if (!Enum.IsDefined(request.Reason))
        {
            yield return new FieldError("reason", "required");
        }

        foreach (var error in Slip(request.Slip))
        {
            yield return error;
        }
    }

    private static IEnumerable<FieldError> Slip(string? slip) =>
        string.IsNullOrWhiteSpace(slip) ? [new FieldError("slip", "required")] : slip.Trim().Length > LongestSlip ? [new FieldError("slip", "too-long", $"{LongestSlip}")] : [];
}

internal sealed class EnterSlipsHandler(IAddressDesk desk, IAddressBook book, PeopleDesk people) : IHandler<EnterArrival, Done>, IHandler<EnterDeparture, Done>
{
    public async Task<Result<Done>> Handle(EnterArrival request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Denied(request.PersonId, "from", request.From, useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await book.Get(request.PlaceId, cancellation) is not { IsDwelling: true } dwelling)
        {
            return new Failure.Invalid("place", "AC.dwelling-needed");
        }

        var told = new RegisteredAtAddress(
            request.PersonId, request.IsPermanent, dwelling.Kk, request.From, request.Until, Guid.CreateVersion7(), request.Slip.Trim(), useCase.Now)
        {
            PlaceId = dwelling.Id,
        };
        return await desk.Register(told, useCase, cancellation) is { } problem ? problem : default(Done);
    }

    public async Task<Result<Done>> Handle(EnterDeparture request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Denied(request.PersonId, "on", request.On, useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var told = new RemovedFromAddress(request.PersonId, request.On, Guid.CreateVersion7(), request.Slip.Trim(), useCase.Now) { Reason = request.Reason, LeftFor = request.LeftFor };
        return await desk.Remove(told, useCase, cancellation) is { } problem ? problem : default(Done);
    }

    // C-11: nobody writes in a matter of their own.
    private async Task<Failure?> Denied(Guid personId, string field, DateOnly day, UseCase useCase, CancellationToken cancellation) =>
        await people.Find(personId, cancellation) is not { } person ? new Failure.NotFound("person", personId.ToString())
        : PeopleDesk.IsSelf(useCase.Actor, person) ? new Failure.NotAllowed([], "own-case")
        : day > BusinessTime.DateOf(useCase.Now) ? new Failure.Invalid(field, "date-in-future")
        : null;
}
