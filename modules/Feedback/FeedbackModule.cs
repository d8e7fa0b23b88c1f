using Licensing.Feedback.Features;
using Licensing.Platform.Modules;
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
        new("complaint.journal", "/complaints", "menu.registries", 700, ComplaintRoles.Readers.Split(',')) { Icon = "scales" },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
    }
}
