using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Notices;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Disclosure;

/// <summary>
/// An applicant wants to see who looked at their data (C-10): by case number and birth date, or an organisation's day of registration. Where they belong together and
/// the applicant has a telephone or an e-mail of their own, a code is sent there, never to whoever acts for them. The answer is the same, and takes as long, whether or not they do: who asked learns nothing.
/// </summary>
[Allow(Roles.Public)]
[Housekeeping]
public sealed record AskMyData(string Number, DateOnly Date) : ICommand<ProofTicket>;

/// <summary>What the page holds while the code is awaited.</summary>
/// <param name="Ticket">A word that nobody guesses.</param>
public sealed record ProofTicket(string Ticket);

/// <summary>A code is wanted; sent by the outbox, so that the answer does not wait for whether there is a case.</summary>
public sealed record ProofAsked(Guid ProofId) : IIntegrationEvent;

internal sealed class AskMyDataValidator : IValidator<AskMyData>
{
    public IEnumerable<FieldError> Check(AskMyData request) =>
        CaseNumber.TryParse(request.Number, out _, out var error)
            ? []
            : [new FieldError("number", error == CaseNumberError.Mistyped ? "case-number-mistyped" : "case-number-unreadable")];
}

internal sealed class AskMyDataHandler(DisclosureDb db) : IHandler<AskMyData, ProofTicket>
{
    public Task<Result<ProofTicket>> Handle(AskMyData request, UseCase useCase, CancellationToken cancellation)
    {
        var word = Proof.Word();
        var proof = new Proof { Ticket = Proof.Hash(word), Number = CaseNumber.Parse(request.Number).Value, Date = request.Date, AskedAt = useCase.Now };
        db.Proofs.Add(proof);
        useCase.Publish(new ProofAsked(proof.Id));
        return Task.FromResult<Result<ProofTicket>>(new ProofTicket(word));
    }
}

/// <summary>Sends the code, where there is a case and a way to its applicant.</summary>
internal sealed class ProofCodes(DisclosureDb db, KernelDb kernel, ContactBook contacts, NoticeDesk notices) : IEventListener<ProofAsked>
{
    /// <summary>Codes an hour for one case, and for one person: nobody's telephone is made to ring all day.</summary>
    private const int MostAnHour = 3;

    public async Task Handle(ProofAsked happened, UseCase useCase, CancellationToken cancellation)
    {
        var proof = await db.Proofs.SingleOrDefaultAsync(p => p.Id == happened.ProofId, cancellation);
        if (proof is not { CodeHash: null } || !proof.IsOpen(useCase.Now)
            || await kernel.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == proof.Number, cancellation) is not { } about
            || about.ApplicantDate != proof.Date || await IsTooOften(proof, about, cancellation))
        {
            return;
        }

        var wanted = new NoticeRequested(NoticeKinds.Code, $"proof:{proof.Id:N}", about.Number) { CaseId = about.Id, OfficeId = about.OfficeId, NotAfter = proof.AskedAt + Proof.CodeHolds };
        var contact = await contacts.OfApplicant(about.Id, cancellation);
        if (contact.Phone is not null || contact.Email is not null)
        {
            await notices.SendCode(wanted with { Args = [proof.Found(about.Id, about.PersonId, about.OrganisationId)] }, contact, useCase, cancellation);
        }
    }

    private async Task<bool> IsTooOften(Proof proof, Case about, CancellationToken cancellation)
    {
        var since = proof.AskedAt.AddHours(-1);
        return await db.Proofs.CountAsync(
            p => p.CodeHash != null && p.AskedAt > since && (p.Number == proof.Number || (about.PersonId != null && p.PersonId == about.PersonId)), cancellation) >= MostAnHour;
    }
}
