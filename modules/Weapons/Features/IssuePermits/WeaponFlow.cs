using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>What WP adds to the common path of a case: checks with answers, permits, weapons registered one by one.</summary>
internal sealed class WeaponFlow(WeaponsDb db, WeaponShelf shelf, WeaponIntake intake, WeaponIssue issue, ITexts texts) : IServiceFlow
{
    public const string Service = "WP";

    private const int MostNumbers = 3;

    public IStandard Standard => WeaponStandard.Declared;

    public bool FourEyes => true;

    /// <summary>WP-17.</summary>
    public bool AttorneyCollects => true;

    public (string Schema, string Sequence) Numbers => (WeaponsDb.SchemaName, WeaponsDb.CaseNumbers);

    /// <summary>Years with a smooth-bore weapon from the register, numbers from the lists of the subject.</summary>
    public Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation) => intake.KnownFacts(applying, cancellation);

    /// <summary>What a kind of applicant can ask for (WP-6).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Options(JsonObject facts) => WeaponIntake.Options(facts);

    /// <summary>What visit and answers found.</summary>
    public Task<JsonObject> FoundFacts(Case about, CancellationToken cancellation) => intake.FoundFacts(about.Id, cancellation);

    public Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation) =>
        Task.FromResult(WeaponSteps.Of(WeaponSubject.FactsOf(applying.FactsJson), WeaponSubject.Read(applying.Subject), applying.On));

    /// <summary>The weapons go on the case.</summary>
    public async Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        await intake.Accept(accepted, useCase, cancellation);
        return null;
    }

    /// <summary>Whoever owns a weapon of the case by the register is a party too, as seller (C-11).</summary>
    public async Task<Problem?> MayDecide(Case deciding, UseCase useCase, CancellationToken cancellation) =>
        await shelf.IsOwn(deciding.Id, useCase.Actor, cancellation) ? new Problem("own-case") : null;

    public Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation) => issue.Produce(granted, useCase, cancellation);

    public async Task<string> HandedOverThing(Case closing, CancellationToken cancellation)
    {
        var kazakh = texts.In(Cultures.Kazakh);
        var permits = await db.Permits.AsNoTracking().Where(p => p.CaseId == closing.Id).OrderBy(p => p.Serial).Select(p => p.Number).ToListAsync(cancellation);
        return permits.Count switch
        {
            0 => kazakh[closing.IsRefused ? "WP.thing.refusal" : "WP.thing.documents"],
            <= MostNumbers => kazakh.Format("WP.thing.permits", string.Join(", ", permits)),
            _ => kazakh.Format("WP.thing.many-permits", permits.Count, permits[0], permits[^1]),
        };
    }

    public Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation) => issue.HandOver(closing, useCase, cancellation);
}
