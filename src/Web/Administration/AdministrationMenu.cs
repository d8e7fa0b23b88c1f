using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Web.Administration;

/// <summary>The administrator's and the auditor's lines of the menu.</summary>
internal static class AdministrationMenu
{
    private const string Group = "menu.administration";

    public static void Add(IServiceCollection services)
    {
        MenuEntry[] entries =
        [
            new("admin.users", "/admin/users", Group, 910, Roles.Administrator) { Icon = "people" },
            new("admin.offices", "/admin/offices", Group, 920, Roles.Administrator) { Icon = "office" },
            new("admin.schedules", "/admin/schedules", Group, 930, Roles.Administrator) { Icon = "clock" },
            new("admin.holidays", "/admin/holidays", Group, 940, Roles.Administrator) { Icon = "star" },
            new("admin.mci", "/admin/mci", Group, 950, Roles.Administrator) { Icon = "chart" },
            new("admin.tariffs", "/admin/tariffs", Group, 955, Roles.Administrator) { Icon = "chart" },
            new("admin.overrides", "/admin/overrides", Group, 960, Roles.Administrator) { Icon = "scales" },
            new("changes.title", "/admin/changes", Group, 965, Roles.Administrator, Roles.Auditor) { Icon = "check" },
            new("admin.terminals", "/admin/terminals", Group, 970, Roles.Administrator) { Icon = "ticket" },
            new("notices.title", "/admin/notices", Group, 975, Roles.Administrator) { Icon = "bell" },
            new("operations.title", "/admin/operations", Group, 978, Roles.Administrator) { Icon = "gear" },
            new("audit.title", "/audit", Group, 980, Roles.Auditor) { Icon = "shield" },
            new("hiding.menu", "/looks/hidden", Group, 985, Roles.ApprovingChief, Roles.Auditor) { Icon = "eye" },
        ];
        foreach (var entry in entries)
        {
            services.AddSingleton(entry);
        }
    }
}
