using System.Text.Json;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>An organisation's weapons, and into which room they go.</summary>
public sealed partial class ArmouryWeaponsTab
{
    private readonly HashSet<Guid> _chosen = [];
    private ArmouryWeapons? _page;
    private Failure? _failure;
    private string? _target;

    /// <summary>Only of this room.</summary>
    [Parameter]
    public string? Room { get; set; }

    /// <summary>Place in the list.</summary>
    [Parameter]
    public long? After { get; set; }

    private List<RoomView> Open => [.. Shown.Rooms.Where(r => r.ClosedOn is null)];

    private IReadOnlyList<Filter> Filters =>
        Shown.Rooms.Count == 0 ? [] : [new("room", Texts["WP.armoury.room"], [.. Shown.Rooms.Select(r => new FilterOption($"{r.Id}", r.Address))], Room)];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ListArmouryWeapons(Shown.OrganisationId, Guid.TryParse(Room, out var room) ? room : null, After));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private static string Code(WeaponKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}");

    private void Choose(Guid id, ChangeEventArgs change)
    {
        if (change.Value is true)
        {
            _chosen.Add(id);
        }
        else
        {
            _chosen.Remove(id);
        }
    }

    private async Task Move()
    {
        if (Open.FirstOrDefault(r => $"{r.Id}" == _target) is { } room && await Save(new PlaceWeapons(room.Id, room.Version, [.. _chosen]), Texts))
        {
            _chosen.Clear();
        }
    }

    private string At(long? after) => Navigation.GetUriWithQueryParameter("after", after);
}
