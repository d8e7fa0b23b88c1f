using Licensing.Feedback.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Modules;
using Licensing.Web.Terminal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Feedback;

/// <summary>What people say of the services, and what was measured: complaints (C-8), the survey, the indicators (C-9), public figures.</summary>
public sealed class FeedbackModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Feedback";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("complaint.journal", "/complaints", "menu.registries", 700, ComplaintRoles.Readers.Split(',')) { Icon = "scales" },
        new("chief.title", QualityPaths.Chief, null, 120, QualityRoles.Chiefs.Split(',')) { Icon = "chart" },
        new("quality.title", QualityPaths.Report, "menu.registries", 705, QualityRoles.Readers.Split(',')) { Icon = "chart" },
        new("quality.targets", QualityPaths.Targets, "menu.registries", 706, QualityRoles.Setters) { Icon = "star" },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddMemoryCache();
        services.AddScoped<ComplaintJournal>();
        services.AddScoped<FigureDesk>();
        services.AddScoped<FigureReader>();
        services.AddScoped<QualityScopes>();
        services.AddSingleton(new TerminalTile("terminal.survey", "/terminal/survey", "star", 3));
        services.AddSingleton(new TerminalTile("terminal.complaint", "/terminal/complaint", "scales", 4));
        services.AddSingleton(new StatusOffer("complaint.offer", "/terminal/complaint", "complain", 1, _ => true));
        services.AddSingleton(new StatusOffer("survey.offer", "/terminal/survey", "survey", 0, status => !status.GoesOn && status.State is not (CaseState.InReview or CaseState.Proposed)));
    }
}
