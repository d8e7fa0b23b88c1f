using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>The beginning of an intake: which service. It is kept from the first moment.</summary>
public sealed partial class NewCase
{
    private IReadOnlyList<OfferedService>? _services;
    private Failure? _failure;
    private bool _busy;

    /// <summary>The applicant, where the intake is begun from a record.</summary>
    [SupplyParameterFromQuery(Name = "person")]
    public Guid? Person { get; set; }

    /// <summary>The organisation, where it is begun from its record.</summary>
    [SupplyParameterFromQuery(Name = "organisation")]
    public Guid? Organisation { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (await Current.Get() is { } actor)
        {
            var offered = await Dispatcher.Send(new ListServices(), actor);
            (_services, _failure) = (offered.IsOk ? offered.Value : null, offered.Failure);
        }
    }

    private string Edition(OfferedService service) => service.RepealedOn is { } day
        ? Texts.Format("law.edition.repealed", service.Edition, day)
        : Texts.Format("law.edition", service.Edition);

    private async Task Begin(string service)
    {
        if (_busy || await Current.Get() is not { } actor)
        {
            return;
        }

        _busy = true;
        var started = await Dispatcher.Send(new StartDraft(service, Person, Organisation), actor);
        _busy = false;
        _failure = started.Failure;
        if (started.IsOk)
        {
            Navigation.NavigateTo(IntakePages.Step(started.Value.Id, DraftSteps.Applicant));
        }
    }
}
