using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Post;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Post;

/// <summary>
/// Posts the answer to a written request (AC-14, AC-16 of 2010; AC-16 of 2007): it gets an outgoing number and date, stands in the list of mail of the day, and the case is closed
/// as handed over by post.
/// </summary>
/// <param name="Seen">Version of the case that the page showed.</param>
[Allow(Roles.Registrar)]
internal sealed record PostAnswer(Guid CaseId, int Seen, string Addressee, string Address) : ICommand<PostedAnswer>, IAboutCase;

/// <summary>The line of the journal of outgoing mail.</summary>
internal sealed record PostedAnswer(Guid Id, long Number);

internal sealed class PostAnswerValidator : IValidator<PostAnswer>
{
    public IEnumerable<FieldError> Check(PostAnswer request) =>
        [.. TypedText.Check("addressee", request.Addressee, MailItem.LongestAddressee), .. TypedText.Check("address", request.Address, MailItem.LongestAddress)];
}

internal sealed class PostAnswerHandler(AddressBureauDb db, DatabaseSession session, CaseDesk cases, CertificateFlow flow, IssueRegister register, ITexts texts) : IHandler<PostAnswer, PostedAnswer>
{
    public async Task<Result<PostedAnswer>> Handle(PostAnswer request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await cases.Open(request.CaseId, request.Seen, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var closing = opened.Value;
        if (!WaitingMail.IsFor(closing) || closing.DecidingOfficeId != useCase.Actor.OfficeId)
        {
            return new Kernel.Problem("AC.not-for-post", closing.Number);
        }

        var made = await Made(request, closing, useCase, cancellation);
        var thing = new HandedThing(
            await flow.HandedOverThing(closing, cancellation), made.Addressee, CollectorKind.Holder, texts.In(Cultures.Kazakh).Format("AC.thing.by-post", $"{made.Number}", made.On));
        var entered = await register.Enter(closing, thing, useCase, cancellation);
        if (entered.Failure is { } refused)
        {
            return refused;
        }

        db.Mail.Add(made);
        useCase.Changed("address-mail", made.Number, closing.PersonId, closing.Id);
        return new PostedAnswer(made.Id, made.Number);
    }

    private async Task<MailItem> Made(PostAnswer request, Case closing, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (CertificateJson.Subject(closing.Subject), CertificateJson.Facts(closing.Facts));
        return new MailItem
        {
            Number = await session.Next(AddressBureauDb.SchemaName, AddressBureauDb.MailNumbers, cancellation),
            On = BusinessTime.DateOf(useCase.Now),
            OfficeId = useCase.Actor.OfficeId,
            Region = useCase.Actor.Region,
            CaseId = closing.Id,
            CaseNumber = closing.Number,
            Edition = closing.Edition,
            Kind = subject.ListId is not null ? MailKind.List : facts.IsIndividual ? MailKind.Certificate : MailKind.BackOfRequest,
            Addressee = request.Addressee.Trim(),
            Address = request.Address.Trim(),
            Request = AnswerDesk.Cut(subject.Basis(null)),
            Registrar = useCase.Actor.Name,
            At = useCase.Now,
        };
    }
}

/// <summary>Which cases wait to be posted.</summary>
internal static class WaitingMail
{
    /// <summary>Editions under which a written request is answered by post.</summary>
    public static readonly string[] Editions = ["362-2007", "1092-2010"];

    /// <summary>Granted, asked for in writing at the bureau itself: what a centre took in goes back there.</summary>
    public static bool IsFor(Case about) => about is { Service: CertificateFlow.Service, State: CaseState.Granted, GoesOn: false }
        && about.OfficeId == about.DecidingOfficeId && Editions.Contains(about.Edition) && CertificateJson.Facts(about.Facts).IsWritten;
}
