using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>A page of indicators: which days, what of, and for whom is said in the address, so in file and print too (C-9).</summary>
public abstract class QualityAskPage : DeskPage
{
    [SupplyParameterFromQuery(Name = "period")]
    private string? Days { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    /// <summary>Code of a service; none for all.</summary>
    [SupplyParameterFromQuery(Name = "service")]
    protected string? Service { get; set; }

    /// <summary>Id of an office; none for all.</summary>
    [SupplyParameterFromQuery(Name = "office")]
    protected string? Office { get; set; }

    /// <summary>Code of a region; none for all.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    protected string? Region { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private protected DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    /// <summary>The days asked for; this month where the address names none.</summary>
    private protected Period Period => Period.Read(Days) ?? Period.Month(Today);

    private protected ShowQuality Asked => QualityEndpoints.Asked(Period.Code, By, Service, Office, Region)!;

    private protected string Query => Address(Period.Code, Asked.By, Service, Office, Region);

    /// <summary>The same in an address.</summary>
    internal static string Address(string period, QualityBy by, string? service, string? office, string? region) => string.Join('&', new[]
    {
        ("period", period), ("by", $"{by}"), ("service", service), ("office", office), ("region", region),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
}
