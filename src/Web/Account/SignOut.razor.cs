using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Account;

/// <summary>Signs out at once when the click came from our own pages; from elsewhere it asks, so that no other site can do it.</summary>
public sealed partial class SignOut
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private SignInDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(Context.Request.Method) && Context.Request.Headers["Sec-Fetch-Site"] == "same-origin")
        {
            await Submit();
        }
    }

    private async Task Submit()
    {
        await Desk.SignOut();
        Navigation.NavigateTo(SessionPaths.SignIn, forceLoad: true);
    }
}
