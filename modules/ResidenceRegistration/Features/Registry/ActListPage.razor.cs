using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>The register of what was registered and removed: search, lists, order; what is asked for stands in the URL.</summary>
public sealed partial class ActListPage
{
    private static readonly string[] Resets = ["after"];
    private AskedActs _asked = new();
    private ActPage? _page;
    private Failure? _failure;
    private string? _text;
    private bool _mayExport;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    private string? List { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private long? After { get; set; }

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Kind is not null || List is not null;

    private string Query => new Uri(Navigation.Uri).Query;

    private IReadOnlyList<Filter> Filters =>
    [
        new("kind", Texts["RR.registry.done"], [.. Enum.GetValues<ActKind>().Select(k => new FilterOption($"{k}", Texts[$"RR.kind.{k}"]))], Kind),
        new("list", Texts["RR.registry.list"], [.. Enum.GetValues<ActList>().Skip(1).Select(l => new FilterOption($"{l}", Texts[$"RR.list.{l}"]))], List),
        new("order", Texts["RR.registry.order"], [.. Enum.GetValues<ActOrder>().Skip(1).Select(o => new FilterOption($"{o}", Texts[$"RR.order.{o}"]))], Order),
    ];

    internal static Tone ToneOf(ChipState chip) => chip == ChipState.Written ? Tone.Good : Tone.Warn;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_text, _asked) = (Text, ActUrl.Asked(Text, Kind, List, Order));
        _mayExport = (await Who()).Has(ResidenceRoles.Exporters.Split(','));
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindActs(_asked, After));
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_page, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(long? after) => Navigation.GetUriWithQueryParameter("after", after);
}
