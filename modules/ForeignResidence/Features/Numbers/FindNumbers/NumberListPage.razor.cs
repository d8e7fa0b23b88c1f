using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>The register of numbers; what is asked for stands in the URL.</summary>
public sealed partial class NumberListPage
{
    private static readonly string[] Resets = ["below"];

    private NumberPage? _page;
    private Failure? _failure;
    private string? _text;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Wanted is not null;

    private NumberStatus? Wanted => ListUrl.One<NumberStatus>(Status);

    private IReadOnlyList<Filter> Filters =>
        [new("status", Texts["IN.state"], [.. Enum.GetValues<NumberStatus>().Select(s => new FilterOption($"{s}", Texts[$"IN.status.{s}"]))], Status)];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindNumbers(Text, Wanted, Below));
        _failure = result.Failure;
        _page = result.IsOk ? result.Value : null;
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}

/// <summary>Statuses of numbers in tones.</summary>
internal static class NumberWords
{
    public static Tone ToneOf(NumberStatus status) => status switch
    {
        NumberStatus.HandedOver => Tone.Good,
        NumberStatus.Formed => Tone.Info,
        _ => Tone.Neutral,
    };
}
