using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Search;

public sealed partial class SearchPage
{
    private FoundAll? _found;
    private Failure? _failure;
    private string? _asked;

    /// <summary>What was typed.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_asked == Text || string.IsNullOrWhiteSpace(Text) || await Current.Get() is not { } actor)
        {
            return;
        }

        _asked = Text;
        var result = await Dispatcher.Send(new SearchAll(Text), actor);
        (_found, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        if (_found is { Cases: [var only], People.Count: 0, Organisations.Count: 0, Others.Count: 0, Mistyped: false })
        {
            // The number of one case leads straight to it.
            Navigation.NavigateTo(CasePages.Case(only.Id), replace: true);
        }
    }
}
