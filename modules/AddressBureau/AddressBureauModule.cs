using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Classifier;
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
        new("AC.menu.journal", "/addresses/journal", "menu.registries", 531, Roles.Registrar, Roles.ApprovingChief, Roles.Supervisor) { Icon = "book", Service = CertificateFlow.Service },
        new("AC.menu.classifier", "/addresses/classifier", "menu.administration", 965, Roles.Administrator) { Icon = "file" },
    ];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IAddressRegister, AddressRegister>();
        services.AddScoped<IAddressDesk, AddressDesk>();
        services.AddScoped<AddressBook>();
        services.AddScoped<IAddressBook>(s => s.GetRequiredService<AddressBook>());
        services.AddScoped<AddressHistory>();
        services.AddScoped<AnswerDesk>();
        services.AddScoped<CertificateFlow>();
        services.Configure<MatchOptions>(configuration.GetSection(MatchOptions.Section));
        services.AddScoped<PlaceImport>();
    }
}
