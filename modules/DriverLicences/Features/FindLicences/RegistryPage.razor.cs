using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>The registry of driver licences; what is asked for stands in the URL.</summary>
public sealed partial class RegistryPage
{
    private static readonly string[] Resets = ["below"];
    private LicencePage? _page;
    private Failure? _failure;
    private string? _text;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Wanted is not null;

    private LicenceStatus? Wanted => ListUrl.One<LicenceStatus>(Status);

    private IReadOnlyList<Filter> Filters =>
    [
        new("status", Texts["DL.registry.status"], [.. Enum.GetValues<LicenceStatus>().Select(s => new FilterOption($"{s}", Texts[$"DL.status.{s}"]))], Status),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindLicences(Text, Wanted, Below));
        _failure = result.Failure;
        _page = result.IsOk ? result.Value : null;
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
