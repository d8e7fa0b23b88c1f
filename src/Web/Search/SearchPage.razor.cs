using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.Web.Cases;
using Licensing.Web.Session;
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

    [Inject]
    private PurposeKept Kept { get; set; } = default!;

    /// <summary>The number of a case says for what it is looked for; anything else has to be said (C-10).</summary>
    private bool IsAboutPeople => IPersonSearch.NeedsPurpose(Text);

    protected override Task OnParametersSetAsync() =>
        _asked == Text || string.IsNullOrWhiteSpace(Text) || (IsAboutPeople && Kept.Words is null) ? Task.CompletedTask : Find();

    /// <inheritdoc/>
    public void Dispose() => _asked = null;

    private async Task Find()
    {
        _asked = Text;
        if (Text is not { } text || await Current.Get() is not { } actor)
        {
            return;
        }

        var result = await Dispatcher.Send(new SearchAll(text), actor, Kept.Words);
        if (_asked != text)
        {
            // Something else is looked for by now, or the officer has gone on.
            return;
        }

        (_found, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        if (_found is { Cases: [var only], People.Count: 0, Organisations.Count: 0, Others.Count: 0, Mistyped: false })
        {
            // The number of one case leads straight to it.
            Navigation.NavigateTo(CasePages.Case(only.Id), replace: true);
        }
    }
}
