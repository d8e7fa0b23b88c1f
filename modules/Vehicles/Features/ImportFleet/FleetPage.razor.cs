using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features.ImportFleet;
using Licensing.Web.Components;
using Licensing.Web.Intake;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>A list of vehicles: how far it is, what is wrong with which cell, what it costs, and the cases that it became.</summary>
public sealed partial class FleetPage
{
    private const int Size = 50;

    private FleetSheet? _sheet;
    private FleetGlance? _glance;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private EnteredPayment _payment = new(null, null, null, null, null);
    private Dictionary<string, string> _half = [];
    private bool _takesIn;
    private bool _busy;

    /// <summary>The list.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Faults after this one.</summary>
    [SupplyParameterFromQuery(Name = "fault")]
    public int Fault { get; set; }

    /// <summary>Rows after this one.</summary>
    [SupplyParameterFromQuery(Name = "row")]
    public int Row { get; set; }

    /// <summary>The file was here already.</summary>
    [SupplyParameterFromQuery(Name = "again")]
    public bool WasThere { get; set; }

    [Inject]
    private FleetWatch Watch { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string? NextFaults => _sheet!.FaultPage.Count == Size ? At("fault", _sheet.FaultPage[^1].Ordinal) : null;

    private string? NextRows => _sheet!.RowPage.Count == Size ? At("row", _sheet.RowPage[^1].Line) : null;

    /// <inheritdoc/>
    public void Dispose() => Watch.Changed -= Glanced;

    /// <inheritdoc/>
    protected override void OnInitialized() => Watch.Changed += Glanced;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _takesIn = (await Who()).Has(Roles.IntakeOfficer);
        await Load();
    }

    private async Task Load()
    {
        var shown = await Send(new ShowFleet(Id, Fault, Row, Size));
        (_sheet, _failure, _glance) = (shown.IsOk ? shown.Value : null, shown.Failure ?? _failure, null);
        if (_sheet is { } sheet)
        {
            _payment = _payment.PaidOn is null
                ? new EnteredPayment(sheet.Import.OrganisationName, sheet.Import.Fee, BusinessTime.DateOf(Clock.GetUtcNow()), null, null)
                : _payment with { Amount = sheet.Import.Fee };
            if (sheet.Import.IsWorking)
            {
                Watch.Follow(Id, sheet.Import.OrganisationName, await Who());
            }
        }
    }

    private void Glanced(object? sender, FleetGlanceArgs args) => _ = InvokeAsync(async () =>
    {
        if (args.ImportId == Id)
        {
            _glance = args.Glance;
            if (!args.Glance.IsWorking || args.Glance.State != _sheet?.Import.State)
            {
                await Load();
            }

            StateHasChanged();
        }
    });

    private string At(string name, int after) => Navigation.GetUriWithQueryParameter(name, after.ToString(CultureInfo.InvariantCulture));

    private void Paid(PaymentChange change)
    {
        _payment = change.Payment;
        if (change.Field is { } field)
        {
            _half = string.IsNullOrEmpty(change.HalfTyped) ? [] : new() { [field] = change.HalfTyped };
        }
    }

    private Task Accept() => Do(new AcceptFleet(Id, _sheet!.Import.Version, _sheet.Import.Fee > 0 ? _payment : null));

    private Task Again() => Do(new CheckFleetAgain(Id, _glance?.Version ?? _sheet!.Import.Version));

    private Task Stop() => Do(new StopFleet(Id, _glance?.Version ?? _sheet!.Import.Version));

    private async Task Do(ICommand<Done> command)
    {
        _busy = true;
        var done = await Send(command);
        _busy = false;
        (_failure, _problems) = (done.Failure, FailureText.Problems(done.Failure as Failure.Invalid, Texts));
        if (done.Failure is not Failure.Invalid)
        {
            await Load();
        }
    }
}
