using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Weapons that are in hands without a permit, for the chief and those who go and fetch them.</summary>
public sealed partial class EndedInHandPage
{
    private EndedPage? _page;
    private Failure? _failure;

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    private EndedCursor? Cursor => After?.Split('.') is [var day, var serial]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
        && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new EndedCursor(until, number)
            : null;

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        if (Kept.Words is null)
        {
            _page = null;
            return;
        }

        var result = await Send(new FindEndedInHand(Cursor));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private string At(EndedCursor? after) => Navigation.GetUriWithQueryParameter(
        "after", after is null ? null : string.Create(CultureInfo.InvariantCulture, $"{after.Until:yyyyMMdd}.{after.Serial}"));
}
