using Licensing.Citizenship.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>The register of citizenship acts; what is asked for stands in the URL.</summary>
public sealed partial class ActListPage
{
    private static readonly string[] Resets = ["below"];
    private ActPage? _page;
    private Failure? _failure;
    private string? _text;
    private bool _mayExport;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "basis")]
    private string? BasisText { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    private Basis? Wanted => ListUrl.One<Basis>(BasisText);

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Wanted is not null;

    private string Export => $"{CitizenshipPaths.Registry}/export?q={Uri.EscapeDataString(Text ?? "")}&basis={Wanted}";

    private IReadOnlyList<Filter> Filters =>
        [new("basis", Texts["CZ.fact.basis"], [.. Enum.GetValues<Basis>().Select(b => new FilterOption($"{b}", Texts[$"CZ.basis.{b}"]))], BasisText)];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _mayExport = (await Who()).HasOneOf(CitizenshipRoles.Commission);
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindActs(Text, Wanted, Below));
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_page, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
