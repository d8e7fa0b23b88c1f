using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features.Plates;

namespace Licensing.Vehicles.Features;

/// <summary>How a package becomes a case: what is known of applicant and vehicle, the vehicle on the case, a plate put aside.</summary>
internal sealed class VehicleIntake(VehiclesDb db, VehicleShelf shelf, RegistryDesk registry, VehicleBars bars, PeopleDesk people, PlateDesk plates)
{
    private const string Home = "KAZ";

    /// <summary>Facts that registries know.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation)
    {
        var known = new JsonObject();
        if (applying.OrganisationId is not null)
        {
            known["applicantKind"] = "legal-entity";
        }
        else if (applying.PersonId is { } personId && await people.Find(personId, cancellation) is { } person)
        {
            known["citizen"] = person.Citizenship == Home;
        }

        var subject = VehicleSubject.Read(applying.Subject);
        if (await shelf.Find(subject, cancellation) is { } vehicleId)
        {
            var operation = VehicleSubject.FactsOf(applying.FactsJson).Operation;
            var found = await bars.Of(vehicleId, subject.CaseId, operation, applying.On, cancellation);
            known["bars"] = new JsonArray([.. found.Select(code => (JsonNode)code)]);
        }

        return known;
    }

    /// <summary>Puts the vehicle on the case, enters it where the register does not know it, and puts a plate aside where the case needs one.</summary>
    public async Task<Problem?> Accept(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (VehicleSubject.Read(accepted.Subject), VehicleSubject.FactsOf(accepted.Facts));
        var act = await registry.Act(accepted, useCase, cancellation);
        var vehicle = await shelf.FindOrEnter(subject, facts.VehicleKind, act, cancellation);
        Put(accepted, subject, facts, vehicle, useCase);
        return await Reserve(accepted, facts, useCase, cancellation);
    }

    /// <summary>A case that is looked at again has a plate put aside for it again.</summary>
    public Task<Problem?> TakeAgain(Case reopened, UseCase useCase, CancellationToken cancellation) =>
        Reserve(reopened, VehicleSubject.FactsOf(reopened.Facts), useCase, cancellation);

    /// <summary>Puts a vehicle on a case.</summary>
    internal void Put(Case accepted, VehicleSubject subject, VehicleFacts facts, Vehicle vehicle, UseCase useCase)
    {
        db.VehicleCases.Add(new VehicleCase
        {
            CaseId = accepted.Id,
            VehicleId = vehicle.Id,
            Number = accepted.Number,
            Operation = facts.Operation,
            ApplicantName = accepted.ApplicantName,
            Seller = facts.Operation == Operation.ReRegister ? vehicle.OwnerName : subject.Seller,
            FiledAt = useCase.Now,
        });
        accepted.CompleteSubject((subject with { VehicleId = vehicle.Id, CaseId = accepted.Id, RegistrationId = vehicle.Current?.Id }).Write());
        useCase.Changed("vehicle", vehicle.Identifier, accepted.PersonId, accepted.Id);
    }

    private async Task<Problem?> Reserve(Case accepted, VehicleFacts facts, UseCase useCase, CancellationToken cancellation)
    {
        if (PlateType(facts) is not { } type)
        {
            return null;
        }

        var holder = facts.IsLegalEntity ? PlateHolder.Organisation : PlateHolder.Individual;
        var reserved = await plates.Reserve(accepted.OfficeId, type, holder, accepted.Id, useCase, cancellation);
        return (reserved.Failure as Failure.Refused)?.Problem;
    }

    /// <summary>The plate that an operation needs (VR-8).</summary>
    internal static PlateType? PlateType(VehicleFacts facts) =>
        facts.Operation == Operation.Transit ? Domain.Plates.PlateType.Transit
        : !facts.Registers || !facts.TakesNewPlates ? null
        : TypeOf(facts.VehicleKind);

    /// <summary>The plate that a kind of vehicle carries.</summary>
    internal static PlateType TypeOf(VehicleKind kind) => kind switch
    {
        VehicleKind.Motorcycle => Domain.Plates.PlateType.Motorcycle,
        VehicleKind.Trailer => Domain.Plates.PlateType.Trailer,
        _ => Domain.Plates.PlateType.Car,
    };
}
