using System.Text.Json.Nodes;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Offices;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>What ID adds to the common path of a case: photograph and signature, the order to the printing house, the notice, the old documents, hand-over (ID flow).</summary>
internal sealed class IdentityFlow(IdentityDocumentsDb db, PeopleDesk people, OfficeDirectory offices, DocumentRegister register, OrderDesk orders, ITexts texts) : IServiceFlow
{
    public const string Service = "ID";

    public IStandard Standard => IdentityStandard.Declared;

    public bool FourEyes => false;

    /// <summary>ID-6: in person, the legal representative, or an attorney with a notarised power.</summary>
    public bool AttorneyCollects => true;

    public (string Schema, string Sequence) Numbers => (IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.DocumentCases);

    /// <summary>ID-6: what was asked for through the portal is handed to the person alone.</summary>
    public bool CollectsInPerson(Case closing) => !IdentityJson.Facts(closing.Facts).IsAtCentre;

    /// <summary>ID-4.1: each document at each speed.</summary>
    public IReadOnlyList<string> Tariffs { get; } = [.. ExpeditedTariff.All];

    /// <summary>An expedited order pays the printing house for every document; the portal takes none.</summary>
    public IReadOnlyList<string> TariffsOf(JsonObject facts) => [.. ExpeditedTariff.Of(IdentityJson.Facts(facts.ToJsonString()))];

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => Task.FromResult(new JsonObject());

    /// <summary>ID-3: the centre takes in, the provider decides. DECISION: the head unit of the region, as the register of offices knows no districts of addresses.</summary>
    public Task<string> DecidingOffice(string officeId, CancellationToken cancellation) => ProviderOf(people, offices, officeId, Service, cancellation);

    /// <summary>The step has a clock to the minute and is planned once the package is accepted.</summary>
    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    /// <summary>Older papers of the applicant are entered, lost ones are invalid at once (ID registry); then photograph and signature are taken.</summary>
    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        var person = await people.Find(accepted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {accepted.Number} is not there.");
        if (person.Citizenship != Countries.Kazakhstan)
        {
            return new Problem("ID.citizens-only", person.Name.Full);
        }

        var (facts, form) = (IdentityJson.Facts(accepted.Facts), IdentityJson.Form(accepted.Subject));
        await register.EnterOlder(person, accepted, useCase, cancellation);
        if (facts.IsLost)
        {
            await register.Lose(person.Id, facts.Ordered(), accepted, form.Loss ?? "", useCase, cancellation);
        }

        var office = await people.FindOffice(accepted.OfficeId, cancellation);
        accepted.Plan(IdentitySteps.OfReview(office?.Kind == OfficeKind.PublicServiceCentre ? Roles.CorporationOfficer : Roles.IntakeOfficer, useCase.Now), useCase.Now);
        return null;
    }

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => orders.Order(granted, useCase, cancellation);

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        var made = await db.Documents.AsNoTracking().Where(d => d.CaseId == closing.Id).OrderBy(d => d.Kind).Select(d => new { d.Kind, d.Number }).ToListAsync(cancellation);
        return made.Count > 0 && closing.LastDecision is { Kind: DecisionKind.Grant }
            ? string.Join(", ", made.Select(d => kazakh.Format($"ID.thing.{d.Kind}", d.Number)))
            : kazakh[closing.IsRefused ? "ID.thing.refusal" : "ID.thing.documents"];
    }

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => register.HandOver(closing, entry, useCase, cancellation);

    /// <summary>The provider of what a centre takes in.</summary>
    internal static async Task<string> ProviderOf(PeopleDesk people, OfficeDirectory offices, string officeId, string service, CancellationToken cancellation) =>
        await people.FindOffice(officeId, cancellation) is { Kind: not OfficeKind.MigrationPoliceUnit } office
            ? await offices.HeadOf(OfficeKind.MigrationPoliceUnit, office.Region, service, cancellation) ?? officeId
            : officeId;
}
