using System.Text.Json.Nodes;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>TI: the card is decided, printed and handed over on the spot; it ends with the identity card, or after sixty days (TI-6).</summary>
internal sealed class TemporaryCardFlow(IdentityDocumentsDb db, DatabaseSession session, RegistryDesk registry, PeopleDesk people, OfficeDirectory offices, ILaw law, ITexts texts) : IServiceFlow
{
    public const string Service = "TI";

    public IStandard Standard => TemporaryCardStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.TemporaryCardCases);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => Task.FromResult(new JsonObject());

    public Task<string> DecidingOffice(string officeId, CancellationToken cancellation) => IdentityFlow.ProviderOf(people, offices, officeId, Service, cancellation);

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StepPlan>>([]);

    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation) =>
        await people.Find(accepted.PersonId!.Value, cancellation) is { } person && person.Citizenship != Countries.Kazakhstan ? new Problem("ID.citizens-only", person.Name.Full) : null;

    /// <summary>The card with its number and last day; nobody holds two.</summary>
    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Documents.AnyAsync(d => d.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var person = await people.Find(granted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {granted.Number} is not there.");
        var (act, form) = (await registry.Act(granted, useCase, cancellation), IdentityJson.Form(granted.Subject));
        var held = await db.Documents.Where(d => d.PersonId == person.Id && d.Kind == CitizenDocumentKind.TemporaryCard && d.Status == CitizenDocumentStatus.Valid).ToListAsync(cancellation);
        if (held.Find(d => !d.Expire(act.On)) is { } standing)
        {
            return new Problem("TI.holds-one", standing.Number, Formats.Date(standing.Until!.Value));
        }

        var serial = await session.Next(IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.DocumentSerials, cancellation);
        var number = DocumentNumbers.OfTemporaryCard(await session.Next(IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.CardSerials, cancellation));
        var plan = new DocumentPlan(
            CitizenDocumentKind.TemporaryCard, number, person, form.BirthPlace?.Trim() ?? "", form.Address?.Trim() ?? "", act.On, act.On.AddDays(await Days(granted, act.On, cancellation)), act);
        db.Documents.Add(CitizenDocument.Make(serial, plan, isValid: true));
        useCase.Changed("identity-document", number, person.Id, granted.Id);
        return null;
    }

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        return await db.Documents.AsNoTracking().Where(d => d.CaseId == closing.Id).Select(d => d.Number).SingleOrDefaultAsync(cancellation) is { } number
            ? kazakh.Format("ID.thing.TemporaryCard", number)
            : kazakh[closing.IsRefused ? "ID.thing.refusal" : "ID.thing.documents"];
    }

    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Documents.SingleOrDefaultAsync(d => d.CaseId == closing.Id, cancellation) is { } card && card.HandOver(entry.To, useCase.Now) is null)
        {
            useCase.Changed("identity-document", card.Number, card.PersonId, closing.Id);
        }
    }

    // TI-6: the days are data of the edition.
    private async Task<int> Days(Case granted, DateOnly on, CancellationToken cancellation) =>
        (int)((Edition<TemporaryCardFacts>)TemporaryCardStandard.Declared.FindEdition(granted.Edition)!).NumberOn(TemporaryCardStandard.ValidDays, on, await law.Now(cancellation));
}
