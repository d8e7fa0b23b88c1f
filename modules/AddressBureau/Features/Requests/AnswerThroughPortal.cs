using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.Requests;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Requests;

/// <summary>
/// Answers what came signed through the portal by itself, seconds after it came (AC-4: fifteen minutes): a citizen about themselves whom one record matches exactly, by the IIN of the
/// certificate. Anything else waits for a registrar.
/// </summary>
internal sealed class AnswerThroughPortal(CaseDesk cases, PeopleDesk people, IAddressRegister addresses, AnswerDesk answers, ElectronicDesk electronic, IssueRegister register, ITexts texts) : IEventListener<CaseAccepted>
{
    public async Task Handle(CaseAccepted happened, UseCase useCase, CancellationToken cancellation)
    {
        if (happened.Service != CertificateFlow.Service || await cases.Find(happened.CaseId, useCase.Actor, cancellation) is not { } seen || !await IsPlain(seen, cancellation))
        {
            return;
        }

        var opened = await cases.Open(seen.Id, null, useCase, cancellation);
        if (!opened.IsOk || opened.Value.State != CaseState.InReview)
        {
            return;
        }

        var message = seen.Documents.First(d => d.Code == SignedRequest.Document).Scans[0];
        var made = await answers.Make(opened.Value, useCase, cancellation, $"SHA-256 {message.Sha256}");
        var thing = new HandedThing(texts.In(Cultures.Kazakh).Format("AC.thing.certificate", made.Number), seen.ApplicantName, CollectorKind.Holder, $"{SignedRequest.Document} SHA-256 {message.Sha256}");
        if (await register.GrantAtOnce(opened.Value, thing, useCase, cancellation) is { } problem)
        {
            throw new InvalidOperationException($"{seen.Number} cannot be granted: {problem.Code}.");
        }
    }

    // DECISION: of whom the register knows nothing a registrar says so: they may stand in it by another record without a number.
    private async Task<bool> IsPlain(Case seen, CancellationToken cancellation)
    {
        var facts = CertificateJson.Facts(seen.Facts);
        return facts is { Channel: Channel.Portal, Requester: Requester.Individual, Subject: AskedAbout.Self } && electronic.Objection(seen.Edition) is null
            && seen.Documents.Exists(d => d is { Code: SignedRequest.Document, Presented: true, Scans: [{ ContentType: SignedRequest.MediaType }] })
            && seen.PersonId is { } applicant && await people.Find(applicant, cancellation) is { Iin: { } iin } person
            && await people.FindByIin(iin, cancellation) is { } exact && exact.Id == person.Id
            && (await addresses.History(person.Id, cancellation)).Count > 0;
    }
}
