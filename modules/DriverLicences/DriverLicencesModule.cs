using Licensing.DriverLicences.Features;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.DriverLicences;

/// <summary>Driver licences (order 362 of 2007, standard 1).</summary>
public sealed class DriverLicencesModule : IModule
{
    /// <inheritdoc/>
    public string Name => "DriverLicences";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("DL.menu.exams", "/exams", null, 110, Roles.Examiner, Roles.DecisionOfficer, Roles.IntakeOfficer, Roles.Supervisor) { Icon = "exam", Service = DriverLicenceFlow.Service },
        new(
            "DL.menu.registry", "/driver-licences", "menu.registries", 210, Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer,
            Roles.ApprovingChief, Roles.Supervisor) { Icon = "book", GoKey = "r", Service = DriverLicenceFlow.Service },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ExamRoom>();
        services.AddScoped<LicenceIssue>();
        services.AddScoped<RightRegister>();
        services.AddScoped<ILicenceRegister, LicencesOnRecord>();
    }
}
