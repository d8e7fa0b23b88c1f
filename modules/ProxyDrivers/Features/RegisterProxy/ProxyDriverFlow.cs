using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.Vehicles;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>What PD adds to the common path of a case: the vehicle of the certificate, the registration as the result. No steps: it takes minutes.</summary>
internal sealed class ProxyDriverFlow(ProxyDriversDb db, IVehicleRegister vehicles, ProxyDesk desk, PeopleDesk people, ITexts texts) : IServiceFlow
{
    public const string Service = "PD";

    public IStandard Standard => ProxyDriverStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (ProxyDriversDb.SchemaName, ProxyDriversDb.CaseNumbers);

    /// <summary>PD-15.2: a restriction that keeps the vehicle off the road raises the bar by itself, at intake and again at the decision.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation)
    {
        var certificate = AttorneySubject.Read(applying.Subject).Certificate;
        var vehicle = string.IsNullOrWhiteSpace(certificate) ? null : await vehicles.FindByCertificate(certificate, cancellation);
        return vehicle?.Restrictions.Any(r => r.KeepsOffTheRoad) == true
            ? new JsonObject { ["bars"] = new JsonArray(ProxyDriverStandard.NotAdmitted) }
            : [];
    }

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    /// <summary>The owner of the vehicle is a party, too (C-11); that nobody decides for themselves the case desk sees to.</summary>
    public async Task<Problem?> MayDecide(Case deciding, UseCase useCase, CancellationToken cancellation) =>
        AttorneySubject.Read(deciding.Subject).Certificate is { } certificate
        && await vehicles.FindByCertificate(certificate, cancellation) is { OwnerPersonId: { } owner }
        && await people.Find(owner, cancellation) is { } person && PeopleDesk.IsSelf(useCase.Actor, person)
            ? new Problem("own-case")
            : null;

    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) =>
        await MayDecide(granted, useCase, cancellation) ?? await desk.Register(granted, FactsOf(granted.Facts), useCase, cancellation);

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        if (await db.Registrations.AsNoTracking().FirstOrDefaultAsync(r => r.CaseId == closing.Id, cancellation) is { } registration)
        {
            return kazakh.Format("PD.thing.mark", registration.MarkNumber);
        }

        return kazakh[closing.IsRefused ? "PD.thing.refusal" : "PD.thing.documents"];
    }

    /// <summary>PD-14: the power of attorney with its mark is given against the register.</summary>
    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Registrations.SingleOrDefaultAsync(r => r.CaseId == closing.Id, cancellation) is { } registration)
        {
            registration.HandOver($"№ {entry.Number}", useCase.Officer, useCase.Now);
            useCase.Changed("proxy-registration", registration.MarkNumber, registration.DriverId, closing.Id);
        }
    }

    internal static ProxyDriverFacts FactsOf(string json) => ProxyDriverStandard.Declared.FactsOf(json);
}
