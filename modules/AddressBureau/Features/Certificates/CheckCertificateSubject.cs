using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>Intake asks whether it is said about whom, by whom and on which request.</summary>
internal sealed class CheckCertificateSubject(PeopleDesk people) : IIntakeSubject
{
    public string Service => CertificateFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var subject = CertificateJson.Subject(applying.Subject);
        var errors = CertificateRules.Check(subject, CertificateJson.Facts(applying.FactsJson), applying.PersonId, applying.On).ToList();
        if (subject.AboutId is { } about && await people.Find(about, cancellation) is null)
        {
            errors.Add(new FieldError("subject.about", "AC.about-needed"));
        }

        return errors;
    }
}
