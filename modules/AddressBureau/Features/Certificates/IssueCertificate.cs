using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Law;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>What the registrar enters of who came to the window.</summary>
/// <param name="ApplicantId">Who came.</param>
/// <param name="Subject">About whom, and on which request.</param>
/// <param name="Facts">What the law asks.</param>
/// <param name="Presented">Codes of the papers that were presented.</param>
/// <param name="DocumentShown">The identity document that was shown.</param>
internal sealed record CertificateEntry(Guid? ApplicantId, CertificateSubject Subject, CertificateFactsEntry Facts, IReadOnlyList<string> Presented, string? DocumentShown);

/// <summary>The facts of AC as the form asks them.</summary>
internal sealed record CertificateFactsEntry(Requester Requester, AskedAbout Subject, bool Written = false, bool ListedBody = false, bool MajorCentre = false, bool StateBody = false)
{
    /// <summary>As the law is asked.</summary>
    public string Write() => AddressCertificateStandard.Declared.Schema.ToJson(new AddressCertificateFacts
    {
        Requester = Requester, Subject = Subject, Written = Written, ListedBody = ListedBody, MajorCentre = MajorCentre, StateBody = StateBody,
    }).ToJsonString(CaseJson.Options);
}

/// <summary>What the edition of the day says of an inquiry before it is answered: papers, grounds, what is wrong (C-3.1).</summary>
[Allow(Roles.Registrar)]
internal sealed record CheckCertificate(CertificateEntry Entry) : IQuery<CertificateCheck>;

/// <summary>What is lacking.</summary>
internal sealed record CertificateCheck(DraftAssessment Assessment, IReadOnlyList<FieldError> Errors);

/// <summary>
/// Issues a certificate to who came in person (AC-7: ten minutes, fifteen since 2014): the right to know is checked, the case accepted, granted and closed, the inquiry stands in
/// the journal. Sent with a key it does nothing twice.
/// </summary>
[Allow(Roles.Registrar)]
internal sealed record IssueCertificate(CertificateEntry Entry) : ICommand<IssuedCertificate>;

/// <summary>What was issued.</summary>
internal sealed record IssuedCertificate(Guid InquiryId, string Number, Guid CaseId, string CaseNumber, AddressAnswer Answer);

internal sealed class CertificateEntryRules : IValidator<CheckCertificate>, IValidator<IssueCertificate>
{
    public IEnumerable<FieldError> Check(CheckCertificate request) => Check(request.Entry.Facts);

    public IEnumerable<FieldError> Check(IssueCertificate request) => Check(request.Entry.Facts);

    /// <summary>Facts that are no codes cannot even be asked of the law.</summary>
    public static IEnumerable<FieldError> Check(CertificateFactsEntry facts) =>
        !Enum.IsDefined(facts.Requester) ? [new FieldError("facts.requester", "required")] : !Enum.IsDefined(facts.Subject) ? [new FieldError("facts.subject", "required")] : [];
}

internal sealed class IssueCertificateHandler(CertificateFlow flow, CertificateChecks checks, BulkIntake intake, AnswerDesk answers, ElectronicDesk electronic, IssueRegister register, ITexts texts) :
    IHandler<CheckCertificate, CertificateCheck>, IHandler<IssueCertificate, IssuedCertificate>
{
    public async Task<Result<CertificateCheck>> Handle(CheckCertificate request, UseCase useCase, CancellationToken cancellation) =>
        (await checks.Of(request.Entry, useCase, cancellation)).Check;

    public async Task<Result<IssuedCertificate>> Handle(IssueCertificate request, UseCase useCase, CancellationToken cancellation)
    {
        var entry = request.Entry;
        var (check, content) = await checks.Of(entry, useCase, cancellation);
        if (check.Errors.Count > 0)
        {
            return new Failure.Invalid(check.Errors);
        }

        if (!check.Assessment.Ways.HasFlag(IntakeWays.Accept))
        {
            return new Problem("AC.not-to-be-issued", string.Join(", ", check.Assessment.Answer?.Grounds.Select(g => g.Clause) ?? []));
        }

        if (await answers.Objection(entry.Subject.AboutId, useCase, cancellation) is not null)
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (electronic.Objection(check.Assessment.Edition) is { } lacking)
        {
            return lacking;
        }

        var applicant = await intake.Settle(flow, content, useCase, cancellation);
        if (applicant.Failure is { } failure)
        {
            return failure;
        }

        var accepted = await intake.Accept(flow, applicant.Value, content, check.Assessment, useCase, cancellation);
        var made = await answers.Make(accepted, useCase, cancellation, entry.DocumentShown);
        var thing = new HandedThing(texts.In(Cultures.Kazakh).Format("AC.thing.certificate", made.Number), accepted.ApplicantName, CollectorKind.Holder, entry.DocumentShown!.Trim());
        return await register.GrantAtOnce(accepted, thing, useCase, cancellation) is { } problem
            ? problem
            : new IssuedCertificate(made.Id, made.Number, accepted.Id, accepted.Number, made.Answer);
    }
}
