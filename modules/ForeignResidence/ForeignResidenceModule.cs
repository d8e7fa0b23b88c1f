using Licensing.ForeignResidence.Features;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.ForeignResidence;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class ForeignResidenceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "ForeignResidence";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("TR.menu.register", "/stays/register", null, 400, Roles.IntakeOfficer, Roles.DecisionOfficer) { Icon = "home", Service = StayFlow.Service },
        new("TR.menu.registry", "/stays", "menu.registries", 410, Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)
        {
            Icon = "people", Service = StayFlow.Service,
        },
        new("RP.menu.documents", ResidencePaths.Registry, "menu.registries", 420, Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)
        {
            Icon = "book", Service = ResidencePermitFlow.Service,
        },
        new("IN.menu.queue", NumberPaths.Queue, null, 440, NumberRoles.Queue.Split(',')) { Icon = "queue", Service = NumberFlow.Service },
        new("IN.menu.numbers", NumberPaths.Registry, "menu.registries", 442, NumberRoles.Readers.Split(',')) { Icon = "person", Service = NumberFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<StayFlow>();
        services.AddScoped<StayAccess>();
        services.AddScoped<StayJudge>();
        services.AddScoped<StayDesk>();
        services.AddScoped<GroupJudge>();
        services.AddScoped<ResidenceIssue>();
        services.AddScoped<ResidenceDesk>();
        services.AddScoped<IResidenceRegister, ResidenceRegister>();
        services.AddScoped<NumberClock>();
        services.AddScoped<NumberIssue>();
        services.AddScoped<NumberDesk>();
    }
}
