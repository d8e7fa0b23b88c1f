using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>The registry of proxy drivers; what is asked for stands in the URL.</summary>
public sealed partial class RegistryPage
{
    private static readonly string[] Resets = ["below"];
    private ProxyPage? _page;
    private Failure? _failure;
    private string? _text;
    private bool _mayExport;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Wanted is not null;

    private ProxyStatus? Wanted => ListUrl.One<ProxyStatus>(Status);

    private string Today => BusinessTime.DateOf(Clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Export => $"/proxy-drivers/export?q={Uri.EscapeDataString(Text ?? "")}&status={Wanted}";

    private IReadOnlyList<Filter> Filters =>
    [
        new("status", Texts["PD.column.status"], [.. Enum.GetValues<ProxyStatus>().Select(s => new FilterOption($"{s}", Texts[$"PD.status.{s}"]))], Status),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _mayExport = (await Who()).Has(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor);
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindProxies(Text, Wanted, Below));
        _failure = result.Failure;
        _page = result.IsOk ? result.Value : null;
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
