using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Standards;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What the law and the registries say of one foreigner as entered so far.</summary>
/// <param name="Assessment">What the law says.</param>
/// <param name="Facts">The facts, once all are there.</param>
/// <param name="Term">Until when and why, once all facts are there.</param>
/// <param name="PersonId">The record of the person, chosen or certain.</param>
/// <param name="Duplicates">Who it can be, and nobody has said yet.</param>
/// <param name="Registered">The stay of this border crossing, where it is registered already (TR-17).</param>
/// <param name="Errors">What is wrong or lacks, by field.</param>
internal sealed record StayCheck(
    DraftAssessment Assessment, TemporaryRegistrationFacts? Facts, StayTerm? Term, Guid? PersonId, IReadOnlyList<LikelyDuplicate> Duplicates,
    StayNote? Registered, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Nothing stands in the way.</summary>
    public bool MayRegister => Errors.Count == 0 && Registered is null && Duplicates.Count == 0 && Term is not null
        && Assessment.Ways.HasFlag(IntakeWays.Accept);

    /// <summary>The law refuses: a ground, not only a paper that lacks.</summary>
    public bool IsRefused => Assessment.Answer is { Outcome: Outcome.Refuse };
}

/// <summary>A stay in few words.</summary>
internal sealed record StayNote(Guid Id, string Number, DateOnly ArrivedOn, DateOnly Until, string RegisteredBy);

/// <summary>The host as found, or what is wrong with it.</summary>
internal sealed record HostCheck(StayHost Host, IReadOnlyList<FieldError> Errors);
