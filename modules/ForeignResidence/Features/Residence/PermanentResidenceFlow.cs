using System.Text.Json.Nodes;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>What PR adds to the common path of a case: answers of other bodies, two people for the decision, then the second checklist and the stamp.</summary>
internal sealed class PermanentResidenceFlow(ForeignResidenceDb db, DatabaseSession session, RegistryDesk registry, PeopleDesk people, ITexts texts) : IServiceFlow
{
    public const string Service = "PR";

    public IStandard Standard => PermanentResidenceStandard.Declared;

    public bool FourEyes => true;

    public (string Schema, string Sequence) Numbers => (ForeignResidenceDb.SchemaName, ForeignResidenceDb.PermanentResidenceCases);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => Task.FromResult(new JsonObject());

    /// <summary>PR-18: what the bodies answered.</summary>
    public async Task<JsonObject> FoundFacts(Case about, CancellationToken cancellation)
    {
        var answers = await db.ResidenceChecks.AsNoTracking().Where(c => c.CaseId == about.Id).ToListAsync(cancellation);
        return new JsonObject { ["bars"] = new JsonArray([.. answers.SelectMany(c => c.Findings).Distinct().Select(code => (JsonNode?)JsonValue.Create(code))]) };
    }

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult(ResidenceSteps.OfPermission(applying.On));

    /// <summary>PR-17: the permission is there; papers and stamp follow.</summary>
    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Residences.AnyAsync(r => r.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var person = await people.Find(granted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {granted.Number} is not there.");
        var act = await registry.Act(granted, useCase, cancellation);
        var serial = await session.Next(ForeignResidenceDb.SchemaName, ForeignResidenceDb.ResidenceSerials, cancellation);
        db.Residences.Add(PermanentResidence.Permit(serial, person, CaseJson.ReadOrNew<ResidenceSubject>(granted.Subject).Home(), act));
        granted.GoOn(ResidenceSteps.AfterPermission(act.On), useCase.Now);
        useCase.Changed("permanent-residence", granted.Number, person.Id, granted.Id);
        return null;
    }

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        var book = await db.Residences.AsNoTracking().Where(r => r.CaseId == closing.Id).Select(r => r.BookNumber).SingleOrDefaultAsync(cancellation);
        return book is not null ? kazakh.Format("PR.thing.book", book)
            : kazakh[closing.IsRefused ? "PR.thing.refusal" : "PR.thing.documents"];
    }

    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Residences.SingleOrDefaultAsync(r => r.CaseId == closing.Id, cancellation) is { } residence)
        {
            residence.HandOver(useCase.Now);
            useCase.Changed("permanent-residence", closing.Number, residence.PersonId, closing.Id);
        }
    }
}
