using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Terminal;

/// <summary>An office and when it is open.</summary>
public sealed record NearOffice(Office Office, OfficeSchedule Schedule);

/// <summary>Where a service is given in a region: address, telephones and opening hours (C-5), nearest first.</summary>
public sealed partial class NearOffices
{
    private const int First = 4;

    private IReadOnlyList<NearOffice> _offices = [];

    /// <summary>Code of the service.</summary>
    [Parameter, EditorRequired]
    public string Service { get; set; } = string.Empty;

    /// <summary>ISO 3166-2 region.</summary>
    [Parameter]
    public string? Region { get; set; }

    /// <summary>The office whose terminal this is.</summary>
    [Parameter]
    public string? StandsIn { get; set; }

    /// <summary>The hours that the edition gives; other kinds of offices than the provider's keep their own.</summary>
    [Parameter]
    public ScheduleKind? Hours { get; set; }

    [Inject]
    private OfficeDirectory Directory { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var provider = Law.Standards[Service].DefaultOfficeKind;
        var near = new List<NearOffice>();
        foreach (var office in await Directory.Near(Service, Region ?? "", StandsIn, default))
        {
            var kind = Hours is { } hours && office.Kind == provider ? hours : DefaultSchedules.DefaultOf(office.Kind);
            near.Add(new NearOffice(office, await Law.ScheduleOf(office.Id, kind, default)));
        }

        _offices = near;
    }
}
