using Licensing.Weapons.Features;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>What the pages of this module share: they look with the purpose that was stated.</summary>
public abstract class WeaponsPageBase : DeskPage
{
    [Inject]
    private protected PurposeKept Kept { get; set; } = default!;

    /// <inheritdoc/>
    protected override string? Purpose => Kept.Words;
}
