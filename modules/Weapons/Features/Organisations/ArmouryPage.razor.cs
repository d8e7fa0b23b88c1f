using Licensing.Platform.UseCases;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>An organisation's weapons on one page with tabs: weapons, rooms, who answers, armed employees, ammunition, inventories.</summary>
public sealed partial class ArmouryPage
{
    private Armoury? _sheet;
    private Failure? _failure;
    private Guid _start = Guid.CreateVersion7();

    /// <summary>The organisation.</summary>
    [Parameter]
    public Guid OrganisationId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    // The tabs' own: a tab that comes while the address changes must not take part in the change.
    [SupplyParameterFromQuery(Name = "room")]
    private string? Room { get; set; }

    [SupplyParameterFromQuery(Name = "who")]
    private string? WhoIs { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private long? After { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    private string? Line => _sheet is null ? null : _sheet.InventoryDueOn is { } due
        ? Texts.Format("WP.armoury.line-due", _sheet.Bin, _sheet.Weapons, due)
        : Texts.Format("WP.armoury.line", _sheet.Bin, _sheet.Weapons);

    private IReadOnlyList<TabItem> Parts =>
    [
        new("weapons", Texts["WP.armoury.weapons"], _sheet!.Weapons),
        new("rooms", Texts["WP.armoury.rooms"], _sheet.Rooms.Count(r => r.ClosedOn is null)),
        new("responsible", Texts["WP.armoury.responsible"], _sheet.Responsible.Count(p => p.Until is null)),
        new("employees", Texts["WP.armoury.employees"], _sheet.Employees),
        new("ammunition", Texts["WP.armoury.ammunition"]),
        new("inventories", Texts["WP.armoury.inventories"]),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Kept.Words is not null && _sheet?.OrganisationId != OrganisationId)
        {
            await Load();
        }
    }

    private async Task Load()
    {
        var result = await Send(new ShowArmoury(OrganisationId));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task Start()
    {
        var result = await Send(new StartInventory(OrganisationId), _start);
        Problems = FailureText.Problems(result.Failure, Texts);
        if (result.IsOk)
        {
            Navigation.NavigateTo(OrganisationPaths.Inventory(result.Value.Id));
        }
    }
}
