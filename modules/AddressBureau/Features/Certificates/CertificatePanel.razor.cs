using Licensing.AddressBureau.Features.Certificates;
using Licensing.Web.Intake;

namespace Licensing.AddressBureau.Pages;

/// <summary>About whom a certificate is asked for, and on which written request.</summary>
public sealed partial class CertificatePanel
{
    private CertificateSubject _subject = new();

    private bool AsksForOrganisation => CertificateJson.Facts(Facts.ToJsonString()) is { IsIndividual: false };

    /// <inheritdoc/>
    protected override void OnParametersSet() => _subject = CertificateJson.Subject(Subject);

    private Task Change(CertificateSubject subject) => SubjectChanged.InvokeAsync((_subject = subject).Write());
}

/// <summary>The step of intake that asks about whom.</summary>
internal sealed class CertificateSubjectPanel : ISubjectPanel
{
    public string Service => CertificateFlow.Service;

    public Type Component => typeof(CertificatePanel);

    public Type? Summary => typeof(CertificateSummary);
}
