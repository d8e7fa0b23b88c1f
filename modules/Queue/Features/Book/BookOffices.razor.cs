using Licensing.Queue.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>Where to come: the nearest offices, those of a region, or by name and address.</summary>
public sealed partial class BookOffices
{
    /// <summary>So few offices are shown without asking for a region.</summary>
    private const int Few = 8;

    [CascadingParameter]
    private BookSteps Steps { get; set; } = default!;

    private string? Region => Steps.Region ?? Steps.Offices.FirstOrDefault(o => o.Id == Steps.OwnOffice)?.Region;

    private bool IsWhole => Steps.Offices.Count <= Few || !string.IsNullOrWhiteSpace(Steps.Text);

    private IReadOnlyList<BookableOffice> Shown =>
        [.. Steps.Offices.Where(o => Region is { } region ? o.Region == region : IsWhole).OrderBy(o => o.Id != Steps.OwnOffice)];

    private IReadOnlyList<string> Regions => [.. Steps.Offices.Except(Shown).Select(o => o.Region).Distinct()];
}
