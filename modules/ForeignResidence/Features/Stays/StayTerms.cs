using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Standards;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What the law worked out of a stay, with the reason for its last day: of all that applies the earliest, as the standard says.</summary>
internal static class StayTerms
{
    public static StayTerm Of(Assessment answer, TemporaryRegistrationFacts facts, DateOnly filedOn)
    {
        var until = (DateOnly)answer.Result["registeredUntil"]!;

        // The five days are of the first registration (TR-6).
        var late = (bool)answer.Result["late"]! && !facts.Extension;
        return new StayTerm(until, Reason(until, facts, filedOn), (DateOnly)answer.Result["registerBy"]!, late);
    }

    private static UntilReason Reason(DateOnly until, TemporaryRegistrationFacts facts, DateOnly filedOn) =>
        until == facts.Until ? UntilReason.Asked
        : until == facts.DocumentValidTo ? UntilReason.Document
        : facts.WorkPermitUntil is not null ? UntilReason.WorkPermit
        : facts.Student ? UntilReason.AcademicYear
        : facts.VisaOn(filedOn) == VisaKind.None ? UntilReason.VisaFree
        : UntilReason.Visa;
}
