using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Features.Lists;
using Licensing.AddressBureau.Features.Packages;
using Licensing.AddressBureau.Features.Passwords;
using Licensing.AddressBureau.Features.Post;
using Licensing.AddressBureau.Features.Registry;
using Licensing.AddressBureau.Features.Residents;
using Licensing.Kernel.People.Matching;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.AddressBureau;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class AddressBureauModule : IModule
{
    /// <inheritdoc/>
    public string Name => "AddressBureau";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu =>
    [
        new("AC.menu.search", "/addresses", null, 530, Roles.Registrar) { Icon = "people" },
        new("AC.menu.lists", "/addresses/lists", null, 532, Roles.Registrar, Roles.ApprovingChief, Roles.Supervisor) { Icon = "people", Service = CertificateFlow.Service },
        new("AC.menu.packages", "/addresses/packages", null, 533, Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.ApprovingChief)
        {
            Icon = "file", Service = CertificateFlow.Service, Editions = [CentreDesk.Edition],
        },
        new("AC.menu.post", "/addresses/post", null, 534, Roles.Registrar, Roles.ApprovingChief) { Icon = "file", Service = CertificateFlow.Service, Editions = WaitingMail.Editions },
        new("AC.menu.calls", "/addresses/calls", null, 535, Roles.Registrar) { Icon = "people", Service = CertificateFlow.Service, Editions = [PasswordEdition.Code] },
        new("AC.menu.passwords", "/addresses/passwords", null, 536, Roles.ApprovingChief) { Icon = "file", Service = CertificateFlow.Service, Editions = [PasswordEdition.Code] },
        new("AC.menu.journal", "/addresses/journal", "menu.registries", 531, Roles.Registrar, Roles.ApprovingChief, Roles.Supervisor) { Icon = "book", Service = CertificateFlow.Service },
        new("AC.menu.classifier", "/addresses/classifier", "menu.administration", 965, Roles.Administrator) { Icon = "file" },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AddressRegister>();
        services.AddScoped<IAddressRegister>(s => s.GetRequiredService<AddressRegister>());
        services.AddScoped<IAddressDesk, AddressDesk>();
        services.AddScoped<AddressBook>();
        services.AddScoped<IAddressBook>(s => s.GetRequiredService<AddressBook>());
        services.AddScoped<AddressHistory>();
        services.AddScoped<AnswerDesk>();
        services.AddScoped<MinistryKeys>();
        services.AddScoped<ElectronicDesk>();
        services.AddScoped<ElectronicPrint>();
        services.AddScoped<ElectronicCheck>();
        services.AddScoped<CertificateFlow>();
        services.AddScoped<CertificateChecks>();
        services.AddScoped<CertificatePrinter>();
        services.AddScoped<ListDesk>();
        services.AddScoped<ListMatcher>();
        services.AddScoped<ListJournal>();
        services.AddScoped<ListWatch>();
        services.AddSingleton<ListRunner>();
        services.AddScoped<CentreDesk>();
        services.AddScoped<PasswordEdition>();
        services.AddSingleton<PaperOnce>();
        services.Configure<MatchOptions>(configuration.GetSection(MatchOptions.Section));
        services.AddScoped<PlaceImport>();
    }
}
