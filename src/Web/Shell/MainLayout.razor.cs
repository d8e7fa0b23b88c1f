using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Licensing.Web.Shell;

/// <summary>The officers' frame of screens.md: top bar, left menu, content.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ClaimsPrincipal _user = new();
    private ErrorBoundary? _boundary;
    private bool _menuOpen;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string UserName => ShellClaims.Name(_user);

    private string? Office => ShellClaims.Office(_user);

    public void Dispose() => Navigation.LocationChanged -= OnNavigated;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnNavigated;
        _user = (await Authentication).User;
    }

    private void ToggleMenu() => _menuOpen = !_menuOpen;

    private void Recover() => _boundary?.Recover();

    private void OnNavigated(object? sender, LocationChangedEventArgs e)
    {
        _menuOpen = false;
        Recover();
        StateHasChanged();
    }
}
