using System.Text.Json.Nodes;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>What a service adds to the common path of a case; one per service, found by scanning, lives as long as one use case.</summary>
public interface IServiceFlow
{
    /// <summary>The service's declared law.</summary>
    IStandard Standard { get; }

    /// <summary>Whether a decision needs two people (C-3.5).</summary>
    bool FourEyes { get; }

    /// <summary>Sequence of the case numbers in the module's schema.</summary>
    (string Schema, string Sequence) Numbers { get; }

    /// <summary>
    /// Facts that registries know of the applicant and of what the case is about, by their JSON names; among them <c>bars</c>.
    /// They win over what was typed. Asked already while nobody is chosen yet.
    /// </summary>
    Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation);

    /// <summary>
    /// Papers that the registries prove by themselves, as they would be presented: they count, in the flow of a case and not in the anonymous assessment, without anybody
    /// bringing them (RD-9.4: the confirmation of EX).
    /// </summary>
    Task<IReadOnlyList<PresentedDocument>> ProvenDocuments(Applying applying, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PresentedDocument>>([]);

    /// <summary>Codes that fit, of facts of which not every code fits the other facts; intake offers no others.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> Options(JsonObject facts) => new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What the state monopoly can ask a tariff for beside the state duty; the amounts are data of an administrator (ID-4.1).</summary>
    IReadOnlyList<string> Tariffs => [];

    /// <summary>Those of them that these facts ask for.</summary>
    IReadOnlyList<string> TariffsOf(JsonObject facts) => [];

    /// <summary>
    /// Facts that the steps of this case found, by their JSON names; among them <c>bars</c>. At the decision they win over what was said when the package was
    /// accepted: a conviction that a check found is a ground.
    /// </summary>
    Task<JsonObject> FoundFacts(Case about, CancellationToken cancellation) => Task.FromResult(new JsonObject());

    /// <summary>The office that decides what this one takes in; another one where the act lets somebody take in for it (IN-6: the State Corporation).</summary>
    Task<string> DecidingOffice(string officeId, CancellationToken cancellation) => Task.FromResult(officeId);

    /// <summary>Steps of the review that this situation asks for; what the person did in earlier cases can make some of them needless.</summary>
    Task<IReadOnlyList<StepPlan>> Steps(Applying applying, CancellationToken cancellation);

    /// <summary>
    /// The package becomes this case, not saved yet: take what has to be there in the same transaction, for instance a plate from the stock.
    /// </summary>
    /// <returns>A problem that refuses the acceptance, and nothing is written; or nothing.</returns>
    Task<Problem?> Accepted(Case accepted, UseCase useCase, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    /// <summary>Whether this officer may decide the case, grant or refuse; for instance not one who examined the applicant.</summary>
    /// <returns>A problem that keeps the officer from deciding, or nothing.</returns>
    Task<Problem?> MayDecide(Case deciding, UseCase useCase, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    /// <summary>Whether an attorney may collect the result (C-3.6); only where the act says so.</summary>
    bool AttorneyCollects => false;

    /// <summary>Whether the holder alone collects the result of this case: neither attorney nor representative (ID-6: asked for through the portal).</summary>
    bool CollectsInPerson(Case closing) => false;

    /// <summary>The case was granted: produce the result in the module's registry.</summary>
    /// <returns>A problem that keeps the case from being granted, or nothing.</returns>
    Task<Problem?> Granted(Case granted, UseCase useCase, CancellationToken cancellation);

    /// <summary>The case ended without a result, refused or withdrawn: give back what was put aside for it.</summary>
    Task Ended(Case ended, UseCase useCase, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A complaint about the refusal was found right (C-8): take again what <see cref="Ended"/> gave back.</summary>
    /// <returns>A problem that keeps the case closed, or nothing.</returns>
    Task<Problem?> Reopened(Case reopened, UseCase useCase, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    /// <summary>What is handed over, for the register: for instance the licence's number; the letter for a refused case.</summary>
    Task<string> HandedOverThing(Case closing, CancellationToken cancellation);

    /// <summary>The result was handed over.</summary>
    Task HandedOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation);
}
