using System.Security.Claims;
using Licensing.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Shell;

/// <summary>Says when long work is done, and what waits for this officer.</summary>
public sealed partial class BellButton
{
    private List<Alert> _alerts = [];
    private bool _seen;

    /// <summary>Who is signed in.</summary>
    [Parameter, EditorRequired]
    public ClaimsPrincipal User { get; set; } = new();

    private int Unread => Bell.Unread + (_seen ? 0 : _alerts.Count);

    public void Dispose() => Bell.Changed -= OnChanged;

    protected override void OnInitialized() => Bell.Changed += OnChanged;

    // The page is there first: nobody waits for the bell.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || await Current.Get() is not { } actor)
        {
            return;
        }

        var alerts = new List<Alert>();
        foreach (var source in Sources.Where(s => s.Service is not { } service || User.HasClaim(UserClaims.Service, service)).OrderBy(s => s.Service, StringComparer.Ordinal))
        {
            alerts.AddRange(await source.Of(actor));
        }

        _alerts = alerts;
        if (alerts.Count > 0)
        {
            StateHasChanged();
        }
    }

    private void Seen()
    {
        _seen = true;
        Bell.MarkRead();
    }

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
