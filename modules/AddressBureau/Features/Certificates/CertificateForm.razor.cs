using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>Issues a certificate about the person whose page it is: who asks, what shows the right to know, one button.</summary>
public sealed partial class CertificateForm
{
    private readonly HashSet<string> _presented = [];
    private Guid _key = Guid.CreateVersion7();
    private CertificateFactsEntry _facts = new(Requester.Individual, AskedAbout.Self);
    private PersonHit? _applicant;
    private CertificateCheck? _check;
    private IssuedCertificate? _made;
    private Failure? _failure;
    private string? _organisation;
    private string? _requestNumber;
    private DateOnly? _requestedOn;
    private string? _document;

    /// <summary>Whom the certificate is about.</summary>
    [Parameter, EditorRequired]
    public PersonSnapshot About { get; set; } = default!;

    /// <summary>Why, as the page around said.</summary>
    [Parameter]
    public string? Why { get; set; }

    /// <inheritdoc/>
    protected override string? Purpose => Why;

    private bool IsSelf => _facts is { Requester: Requester.Individual, Subject: AskedAbout.Self };

    private IReadOnlyList<(string Code, string Text)> Requesters => [.. Enum.GetValues<Requester>().Select(LawCodes.Of).Select(c => (c, Texts[$"AC.fact.requester.{c}"]))];

    private IReadOnlyList<(string Code, string Text)> Subjects => [.. Enum.GetValues<AskedAbout>().Select(LawCodes.Of).Select(c => (c, Texts[$"AC.fact.subject.{c}"]))];

    private CertificateEntry Entry => new(
        IsSelf ? About.Id : _applicant?.Id,
        new CertificateSubject { AboutId = About.Id, AboutName = About.Name.Full, Organisation = _organisation, RequestNumber = _requestNumber, RequestedOn = _requestedOn },
        _facts, [.. _presented], _document);

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Ask();

    private static T One<T>(IReadOnlyList<string> codes)
        where T : struct, Enum => Enum.GetValues<T>().Single(value => LawCodes.Of(value) == codes[0]);

    private Task Change(CertificateFactsEntry facts)
    {
        // Whose request it is says about whom: an organisation asks about others.
        _facts = facts.Requester == Requester.Individual ? facts : facts with { Subject = AskedAbout.ThirdParty };
        (_made, Problems, _failure) = (null, [], null);
        _presented.Clear();
        return Ask();
    }

    private Task Choose(PersonHit? applicant)
    {
        _applicant = applicant;
        return Ask();
    }

    private async Task Ask()
    {
        var result = await Send(new CheckCertificate(Entry));
        _check = result.IsOk ? result.Value : null;
    }

    private async Task Issue()
    {
        (Busy, _made) = (true, null);
        var result = await Send(new IssueCertificate(Entry), _key);
        Busy = false;
        (_failure, Problems) = (result.Failure, FailureText.Problems(result.Failure, Texts));
        if (result.IsOk)
        {
            (_made, _key) = (result.Value, Guid.CreateVersion7());
        }
    }
}
