using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Decides and closes at the counter, in the use case that accepts: the applicant waits (RR-4, RD-4: thirty minutes).</summary>
internal sealed class Counter(IssueRegister register, PeopleDesk people, ITexts texts)
{
    /// <summary>What leaves the office at the end, for the register: the result where it was granted, else the letter or the papers.</summary>
    public string Thing(Case closing, int people) => texts.In(Cultures.Kazakh) is var kazakh && !closing.IsRefused
        ? closing.State == CaseState.Ended ? kazakh[$"{closing.Service}.thing.documents"] : kazakh.Format($"{closing.Service}.thing.done", closing.Number, people)
        : kazakh[$"{closing.Service}.thing.refusal"];

    /// <summary>The result in the hands of who came, against the identity document that was shown.</summary>
    public async Task<Problem?> Close(Case accepted, string what, string documentShown, UseCase useCase, CancellationToken cancellation)
    {
        var acts = accepted.RepresentativeId is { } id ? await people.Find(id, cancellation) : null;
        var thing = new HandedThing(
            what, acts?.Name.Full ?? accepted.ApplicantName, acts is null ? CollectorKind.Holder : CollectorKind.Representative,
            documentShown.Length > HandOver.LongestDocument ? documentShown[..HandOver.LongestDocument] : documentShown);
        return await register.GrantAtOnce(accepted, thing, useCase, cancellation);
    }
}
