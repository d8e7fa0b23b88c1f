using Licensing.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Cases;

/// <summary>The entries of home, queue and issue register in the officers' menu.</summary>
internal static class CaseMenu
{
    public static void AddCasePages(this IServiceCollection services)
    {
        var officers = CasePages.Officers.Split(',');
        services.AddSingleton(new MenuEntry("menu.home", "/", null, 0, officers) { Icon = "home", GoKey = "h" });
        services.AddSingleton(new MenuEntry("menu.work", WorkAddress.Page, null, 10, officers) { Icon = "queue", GoKey = "q" });
        services.AddSingleton(new MenuEntry("menu.issue-register", "/registers/issue", "menu.registries", 200, CasePages.RegisterKeepers.Split(',')) { Icon = "book" });
    }
}
