using Licensing.ProxyDrivers.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>Certificate and power of attorney at intake: the register shows the vehicle, its owner and restrictions, and warns of the licence.</summary>
public sealed partial class AttorneyPanel
{
    private AttorneySubject _subject = new();
    private LookedUpVehicle? _looked;
    private (string? Certificate, Guid? Driver) _asked;

    private DateOnly? ValidTo => ProxyDriverFlow.FactsOf(Facts.ToJsonString()).AttorneyValidTo;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _subject = AttorneySubject.Read(Subject);
        if (_asked == (_subject.Certificate, PersonId))
        {
            return;
        }

        _asked = (_subject.Certificate, PersonId);
        var found = string.IsNullOrWhiteSpace(_subject.Certificate) ? null : await Send(new LookUpVehicle(_subject.Certificate, PersonId), purpose: "intake");
        _looked = found?.IsOk == true ? found.Value : null;
    }

    /// <inheritdoc/>
    protected override string? Lacking(string field) => field switch
    {
        "subject.certificate" => "PD.certificate-needed",
        "subject.number" => "PD.number-needed",
        "subject.issuedOn" => "PD.issued-on-needed",
        "subject.notary" => "PD.notary-needed",
        _ => null,
    };

    private static string? Text(ChangeEventArgs change) => change.Value is string { Length: > 0 } text ? text : null;

    private Task ReadCertificate(ChangeEventArgs change) => Change(_subject with { Certificate = Text(change)?.Trim() });

    private Task Change(AttorneySubject subject)
    {
        _subject = subject;
        return SubjectChanged.InvokeAsync(subject.Write());
    }
}
