using System.Globalization;
using Licensing.IdentityDocuments.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>What the printing house sent back is put right: pictures anew, or what the document says.</summary>
public sealed partial class OrderAgainEntry
{
    private PictureFields? _pictures;
    private string? _surname;
    private string? _givenName;
    private string? _birthPlace;

    /// <summary>The order, a <see cref="ShownOrder"/>.</summary>
    [Parameter, EditorRequired]
    public object Line { get; set; } = default!;

    private ShownOrder Order => (ShownOrder)Line;

    /// <inheritdoc/>
    protected override void OnInitialized() => (_surname, _givenName, _birthPlace) = (Order.LatinSurname, Order.LatinGivenName, Order.BirthPlace);

    private Task Again() => Save(
        new OrderAgain(About.CaseId, About.Version, Order.Id, new OrderCorrection(Upper(_surname), Upper(_givenName), _birthPlace ?? ""), _pictures?.Taken), Texts, Panel.Ordered, Panel.Beaten);

    private static string Upper(string? text) => (text ?? "").ToUpper(CultureInfo.InvariantCulture);
}
