using Licensing.Platform.Modules;
using Licensing.Web.Organisations;
using Licensing.Web.People;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Intake;

/// <summary>The entries of intake and people in the officers' menu.</summary>
internal static class IntakeMenu
{
    public static void AddIntakePages(this IServiceCollection services)
    {
        var officers = IntakePages.Officers.Split(',');
        services.AddSingleton(new MenuEntry("intake.new.title", "/cases/new", null, 20, officers) { Icon = "add", Key = "n" });
        services.AddSingleton(new MenuEntry("intake.drafts", "/drafts", null, 30, officers) { Icon = "file" });
        services.AddSingleton(new MenuEntry("organisations.title", "/organisations", "menu.registries", 191, OrganisationPages.Searchers.Split(',')) { Icon = "office" });
        services.AddSingleton(new MenuEntry("people.title", "/people", "menu.registries", 190, PeoplePages.Readers.Split(',')) { Icon = "people" });
    }
}
