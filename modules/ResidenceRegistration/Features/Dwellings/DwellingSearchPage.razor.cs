using Licensing.AddressBureau;
using Licensing.ResidenceRegistration.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>Looks for a dwelling, after it was said why (C-10).</summary>
public sealed partial class DwellingSearchPage
{
    private PlaceOnRecord? _missed;

    [SupplyParameterFromQuery(Name = "for")]
    private string? Kind { get; set; }

    private IReadOnlyList<(string Code, string Text)> Kinds => [.. DwellingPurpose.Kinds.Select(k => (k, Texts[$"RR.purpose.{k}"]))];

    private void Ask(string kind)
    {
        Problems = [];
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("for", kind), replace: true);
    }

    private void Open(PlaceOnRecord place)
    {
        _missed = place.IsDwelling ? null : place;
        if (!DwellingPurpose.IsKnown(Kind))
        {
            Problems = [new FieldProblem("purpose", Texts["error.RR.purpose-needed"])];
        }
        else if (place.IsDwelling)
        {
            Navigation.NavigateTo($"{ResidencePaths.Dwelling(place.Id)}?for={Kind}");
        }
    }
}

/// <summary>Why a dwelling is looked into, for the audit trail; the words are resources <c>RR.purpose.{kind}</c>.</summary>
internal static class DwellingPurpose
{
    public static IReadOnlyList<string> Kinds { get; } = ["registration", "removal", "owner", "check"];

    public static bool IsKnown(string? kind) => kind is not null && Kinds.Contains(kind);
}
