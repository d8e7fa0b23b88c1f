using System.Text.Json.Nodes;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>What DL adds to the common path of a case: examinations as steps, a licence as the result.</summary>
internal sealed class DriverLicenceFlow(DriverLicencesDb db, ExamRoom room, LicenceIssue issue, ILaw law, ITexts texts) : IServiceFlow
{
    public const string Service = "DL";

    public IStandard Standard => DriverLicenceStandard.Declared;

    public bool FourEyes => false;

    public (string Schema, string Sequence) Numbers => (DriverLicencesDb.SchemaName, DriverLicencesDb.CaseNumbers);

    /// <summary>Bars of DL-17.3 and 17.4 from the courts' decisions, experience from earlier licences.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation)
    {
        var (personId, on) = (applying.PersonId, applying.On);
        var withdrawals = await db.Withdrawals.AsNoTracking().Where(w => w.PersonId == personId).ToListAsync(cancellation);
        var first = await db.Licences.AsNoTracking()
            .Where(l => l.PersonId == personId && l.HandedOverAt != null)
            .SelectMany(l => l.Categories.Select(c => (DateOnly?)c.FirstGrantedOn)).MinAsync(cancellation);
        var known = new JsonObject();
        if (DrivingExperience.Months(first, withdrawals, on) is { } months)
        {
            known["drivingExperienceMonths"] = months;
        }

        var bars = withdrawals.Where(w => w.HoldsOn(on)).Select(w => w.Bar).Distinct().Order(StringComparer.Ordinal);
        if (bars.Select(bar => (JsonNode)bar).ToArray() is { Length: > 0 } found)
        {
            known["bars"] = new JsonArray(found);
        }

        return known;
    }

    /// <summary>Theory, unless a passed one still counts, then practice for each category asked for.</summary>
    public async Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation)
    {
        var on = applying.On;
        var snapshot = await law.Now(cancellation);
        var edition = DriverLicenceStandard.Declared.EditionOn(on, snapshot)
            ?? throw new InvalidOperationException("No edition of DL was in force on the day.");
        var rules = ExamRules.Of(edition.Code, on, snapshot);
        var theory = applying.PersonId is { } person ? await room.TheoryThatCounts(person, on, rules, cancellation) : null;
        return ExamSteps.Plan(FactsOf(applying.FactsJson).Categories, theory is not null);
    }

    /// <summary>The examiner differs from the deciding officer (DL flow); that nobody decides for themselves the case desk sees to (C-11).</summary>
    public Task<Problem?> MayDecide(Case deciding, UseCase useCase, CancellationToken cancellation) => Task.FromResult(MayDecide(deciding, useCase.Officer));

    public async Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) =>
        MayDecide(granted, useCase.Officer)
        ?? await issue.Produce(granted, FactsOf(granted.Facts), useCase, cancellation);

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        if (await db.Licences.AsNoTracking().FirstOrDefaultAsync(l => l.CaseId == closing.Id, cancellation) is { } licence)
        {
            return kazakh.Format("DL.thing.licence", licence.FullNumber);
        }

        return kazakh[closing.IsRefused ? "DL.thing.refusal" : "DL.thing.documents"];
    }

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) =>
        issue.HandOver(closing, entry, useCase, cancellation);

    private static Problem? MayDecide(Case deciding, Officer by) =>
        deciding.Steps.Any(step => ExamSteps.IsExam(step.Code) && step.ClosedBy == by.UserId) ? new Problem("DL.examiner-decides") : null;

    internal static DriverLicenceFacts FactsOf(string json) => DriverLicenceStandard.Declared.FactsOf(json);
}
