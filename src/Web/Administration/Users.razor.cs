using Licensing.Platform.Identity.Users;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>Everybody who signs in; filters and place stand in the address.</summary>
public sealed partial class Users
{
    private const string Active = "active";

    private UserPage? _page;

    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "role")]
    public string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public Guid? After { get; set; }

    private IReadOnlyList<Filter> Filters =>
    [
        new("role", Texts["admin.roles"], [.. Roles.OfUsers.Select(role => new FilterOption(role, Texts[$"role.{role}"]))], Role),
        new("state", Texts["admin.state"], [new(Active, Texts["admin.state.active"]), new("locked", Texts["admin.state.locked"])], State),
    ];

    protected override async Task OnParametersSetAsync() =>
        _page = await Ask(new ListUsers(Text, null, Role, State is null ? null : State == Active, After)) ?? _page;

    private string PageAfter(Guid? after) => Navigation.GetUriWithQueryParameter("after", after);
}
