using System.Text.Json.Nodes;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>What CZ adds to the common path of a case: the file with the family, opinions of the bodies, the commission's decree, two people for the decision, then the papers given up.</summary>
internal sealed class CitizenshipFlow(CitizenshipDb db, CitizenshipDesk desk, CitizenshipIntake intake, CitizenshipIssue issue, ITexts texts) : IServiceFlow
{
    public const string Service = "CZ";

    public IStandard Standard => CitizenshipStandard.Declared;

    public bool FourEyes => true;

    public (string Schema, string Sequence) Numbers => (CitizenshipDb.SchemaName, CitizenshipDb.Cases);

    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => intake.Known(applying, cancellation);

    /// <summary>A citizen can only leave, anybody else can only be admitted.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Options(JsonObject facts) => CitizenshipIntake.Options(facts);

    /// <summary>CZ-18, CZ-19: what bodies and commission found, where nobody of the file is left.</summary>
    public async Task<JsonObject> FoundFacts(Case about, CancellationToken cancellation)
    {
        if (await db.Files.AsNoTracking().Include(f => f.Members).SingleOrDefaultAsync(f => f.CaseId == about.Id, cancellation) is not { } file)
        {
            return [];
        }

        var opinions = await desk.Opinions(about.Id, cancellation);
        var found = file.State == FileState.Answered
            ? file.Members.Exists(m => m.Outcome == MemberOutcome.Granted) ? [] : file.Members.Select(m => m.Ground!)
            : file.Left(opinions).Count > 0 ? [] : BodyOpinion.Latest(opinions).SelectMany(o => o.Findings).Select(f => f.Ground);
        return new JsonObject { ["bars"] = new JsonArray([.. found.Distinct().Select(code => (JsonNode?)JsonValue.Create(code))]) };
    }

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) =>
        Task.FromResult(CitizenshipSteps.Review(CitizenshipJson.Facts(applying.FactsJson), applying.On));

    public Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation) => intake.Accept(accepted, useCase, cancellation);

    public async Task<Problem?> MayDecide(Case deciding, UseCase useCase, CancellationToken cancellation) =>
        await desk.IsOfTheFamily(deciding.Id, useCase.Actor, cancellation) ? new Problem("own-case") : null;

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => issue.Issue(granted, useCase, cancellation);

    /// <summary>Refused or withdrawn: nothing of it is with the commission any more.</summary>
    public async Task Ended(Case ended, UseCase useCase, CancellationToken cancellation)
    {
        var file = await desk.File(ended.Id, cancellation);
        var batchId = file.BatchId;
        file.Close();
        if (batchId is { } id && !await db.Files.AnyAsync(f => f.BatchId == id && f.CaseId != file.CaseId && f.State == FileState.Sent, cancellation)
            && await db.Batches.SingleAsync(b => b.Id == id, cancellation) is { State: BatchState.Sent } batch)
        {
            batch.Return(BusinessTime.DateOf(useCase.Now));
        }
    }

    /// <summary>Taken up again after a complaint: the file goes on where its first open step is (C-8).</summary>
    public async Task<Problem?> Reopened(Case reopened, UseCase useCase, CancellationToken cancellation)
    {
        var file = await desk.File(reopened.Id, cancellation);
        if (reopened.OpenStep is { } step)
        {
            file.Reopen(step.Code is CitizenshipSteps.File or CitizenshipSteps.Decree ? FileState.Ready : FileState.Checked);
        }

        useCase.Changed("citizenship-file", reopened.Number, reopened.PersonId, reopened.Id);
        return null;
    }

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        var numbers = await db.Acts.AsNoTracking().Where(a => a.CaseId == closing.Id).OrderBy(a => a.Serial).Select(a => a.Number).ToListAsync(cancellation);
        return numbers.Count > 0 ? kazakh.Format("CZ.thing.certificate", string.Join(", ", numbers))
            : kazakh[closing.IsRefused ? "CZ.thing.refusal" : "CZ.thing.documents"];
    }

    public async Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        foreach (var act in await db.Acts.Where(a => a.CaseId == closing.Id).ToListAsync(cancellation))
        {
            act.HandOver(useCase.Now);
            useCase.Changed("citizenship-act", act.Number, act.PersonId, closing.Id);
        }
    }
}
