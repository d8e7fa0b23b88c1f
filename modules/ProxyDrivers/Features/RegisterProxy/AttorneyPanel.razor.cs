using System.Text.Json.Nodes;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>Certificate and power of attorney at intake: the register shows the vehicle, its owner and restrictions, and warns of the licence.</summary>
public sealed partial class AttorneyPanel
{
    private AttorneySubject _subject = new();
    private LookedUpVehicle? _looked;
    private (string? Certificate, Guid? Driver) _asked;

    /// <summary>What was entered so far, JSON.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>Tells of a change.</summary>
    [Parameter]
    public EventCallback<string> SubjectChanged { get; set; }

    /// <summary>What is known of the case so far.</summary>
    [Parameter]
    public JsonObject Facts { get; set; } = [];

    /// <summary>What is wrong.</summary>
    [Parameter]
    public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>The applicant: the driver whose licence is looked up.</summary>
    [Parameter]
    public Guid? PersonId { get; set; }

    private IReadOnlyList<FieldProblem> Problems =>
        [.. Errors.Select(e => new FieldProblem(FailureText.FieldId(e.Field), Texts.Format($"error.{Code(e)}", [.. e.Args])))];

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
        var found = string.IsNullOrWhiteSpace(_subject.Certificate) ? null : await Send(new LookUpVehicle(_subject.Certificate, PersonId), "intake");
        _looked = found?.IsOk == true ? found.Value : null;
    }

    // What is lacking is said in words of its own; the check names the field by the platform's code.
    private static string Code(FieldError error) => (error.Field, error.Code) switch
    {
        ("subject.certificate", "required") => "PD.certificate-needed",
        ("subject.number", "required") => "PD.number-needed",
        ("subject.issuedOn", "required") => "PD.issued-on-needed",
        ("subject.notary", "required") => "PD.notary-needed",
        _ => error.Code,
    };

    private static string? Text(ChangeEventArgs change) => change.Value is string { Length: > 0 } text ? text : null;

    private Task ReadCertificate(ChangeEventArgs change) => Change(_subject with { Certificate = Text(change)?.Trim() });

    private Task Change(AttorneySubject subject)
    {
        _subject = subject;
        return SubjectChanged.InvokeAsync(subject.Write());
    }
}
