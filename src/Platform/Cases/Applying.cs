using Licensing.Kernel.Cases;

namespace Licensing.Platform.Cases;

/// <summary>Who applies for what: all that a service may look at when it says what its registries know and which steps are needed.</summary>
/// <param name="PersonId">The applicant, or who represents the organisation; none while nobody is chosen.</param>
/// <param name="OrganisationId">The organisation that applies.</param>
/// <param name="FactsJson">The facts so far, JSON of the service's record; maybe incomplete.</param>
/// <param name="Subject">What the case is about beyond the facts, JSON of the module's own record: the vehicle, the power of attorney.</param>
/// <param name="On">On which day.</param>
public sealed record Applying(Guid? PersonId, Guid? OrganisationId, string FactsJson, string? Subject, DateOnly On)
{
    /// <summary>The office that takes in, where it is known: which one it is can be a fact (EX-3).</summary>
    public string? OfficeId { get; init; }

    /// <summary>An accepted case, asked about on a day.</summary>
    public static Applying Of(Case accepted, DateOnly on) =>
        new(accepted.PersonId, accepted.OrganisationId, accepted.Facts, accepted.Subject, on) { OfficeId = accepted.OfficeId };
}
