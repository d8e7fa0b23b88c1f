using System.Text.Json.Nodes;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>What RP adds to the common path of a case: the records, the document in its register, then making it, telling the applicant and form 1-N.</summary>
internal sealed class ResidencePermitFlow(ForeignResidenceDb db, ResidenceIssue issue, PeopleDesk people, ITexts texts) : IServiceFlow
{
    public const string Service = "RP";

    /// <summary>The ground that a document in force is (RP-18.1), as the check of the records finds it.</summary>
    public const string HoldsOne = "holds-valid-document";

    public IStandard Standard => ResidencePermitStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (ForeignResidenceDb.SchemaName, ForeignResidenceDb.ResidencePermitCases);

    /// <summary>Who the applicant is, by the record; a document in force, by the register (RP-18.1). That there is none is asked: older papers are in no register.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation)
    {
        var known = new JsonObject();
        if (applying.PersonId is not { } id || await people.Find(id, cancellation) is not { } person)
        {
            return known;
        }

        if (person.Citizenship != Countries.Kazakhstan)
        {
            known["status"] = person.Citizenship is null ? "stateless" : "foreigner";
        }

        if (await issue.InForce(id, applying.On, cancellation) is not null)
        {
            known["holdsValidDocument"] = true;
        }

        return known;
    }

    public async Task<JsonObject> FoundFacts(Case about, CancellationToken cancellation)
    {
        var answer = await db.ResidenceChecks.AsNoTracking().FirstOrDefaultAsync(c => c.CaseId == about.Id && c.Step == ResidenceSteps.Records, cancellation);
        return answer?.Findings.Contains(HoldsOne) == true ? new JsonObject { ["holdsValidDocument"] = true } : [];
    }

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) => Task.FromResult(ResidenceSteps.OfPermit(applying.On));

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => issue.Issue(granted, useCase, cancellation);

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        return await db.ResidenceDocuments.AsNoTracking().Where(d => d.CaseId == closing.Id).Select(d => new { d.Kind, d.Number }).SingleOrDefaultAsync(cancellation) is { } made
            ? kazakh.Format(made.Kind == ResidenceDocumentKind.Permit ? "RP.thing.permit" : "RP.thing.certificate", made.Number)
            : kazakh[closing.IsRefused ? "RP.thing.refusal" : "RP.thing.documents"];
    }

    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.ResidenceDocuments.SingleOrDefaultAsync(d => d.CaseId == closing.Id, cancellation) is { } document)
        {
            document.HandOver(useCase.Now);
            useCase.Changed("residence-document", document.Number, document.PersonId, closing.Id);
        }
    }
}
