using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Feedback;

/// <summary>Complaints about cases of every service (C-8).</summary>
public sealed class FeedbackModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Feedback";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new(
            "complaint.journal", "/complaints", "menu.registries", 700, Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer,
            Roles.ComplaintsOfficer, Roles.ApprovingChief, Roles.Supervisor) { Icon = "scales" },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
    }
}
