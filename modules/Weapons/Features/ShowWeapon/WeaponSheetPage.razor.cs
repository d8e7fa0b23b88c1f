using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>A weapon: data, owner, permit, and all that ever happened to it.</summary>
public sealed partial class WeaponSheetPage
{
    private Failure? _failure;
    private string? _message;
    private int _act;
    private bool _mayMove;

    /// <summary>The weapon.</summary>
    [Parameter]
    public Guid WeaponId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "part")]
    private string? Part { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    internal WeaponSheet? Sheet { get; private set; }

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal IReadOnlyList<TimelineLine> Shown => [.. WeaponTimeline.Of(Sheet!).Where(l => Part is null || $"{l.Part}" == Part)];

    private IReadOnlyList<TabItem> Parts =>
    [
        new("history", Texts["WP.registry.tab.history"]),
        new("owners", Texts["WP.registry.tab.owners"], Sheet!.Ownerships.Count),
        new("permits", Texts["WP.registry.tab.permits"], Sheet.Permits.Count),
    ];

    private IReadOnlyList<Filter> Filters =>
    [
        new("part", Texts["WP.registry.part"], [.. Enum.GetValues<TimelinePart>().Select(p => new FilterOption($"{p}", Texts[$"WP.registry.part.{p}"]))], Part),
    ];

    /// <summary>Address of the act of a move.</summary>
    internal string Act(int ordinal) => WeaponPaths.Print($"weapon-act/{WeaponId}/{ordinal}", Kept.Words);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // A tab or filter is another address of the same page; looking once leaves one trace.
        if (Sheet?.Id != WeaponId)
        {
            Sheet = null;
            await Load();
        }
    }

    private async Task Load()
    {
        _mayMove = (await Who()).Has(Roles.DecisionOfficer, Roles.ApprovingChief);
        if (Kept.Words is null)
        {
            return;
        }

        var result = await Send(new ShowWeapon(WeaponId));
        (_failure, Sheet) = (result.Failure, result.IsOk ? result.Value : null);
    }

    private async Task Moved(int act)
    {
        (_act, _message) = (act, Texts["WP.move.saved"]);
        await Load();
    }
}
