using Licensing.ExitClearance.Features;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.ExitClearance;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class ExitClearanceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "ExitClearance";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("EX.menu.questions", ExitPaths.Questions, null, 520, Roles.AgreeingBody) { Icon = "queue" },
        new("EX.menu.registry", ExitPaths.Registry, "menu.registries", 522, ExitRoles.Readers.Split(',')) { Icon = "book", Service = ExitFlow.Service },
        new("EX.menu.accounts", ExitPaths.Accounts, "menu.administration", 524, Roles.Administrator) { Icon = "people" },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ExitClock>();
        services.AddScoped<ExitDesk>();
        services.AddScoped<IExitConfirmations, ExitConfirmations>();
        services.AddScoped<BodyDesk>();
    }
}
