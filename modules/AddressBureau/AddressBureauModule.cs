using Licensing.AddressBureau.Features;
using Licensing.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.AddressBureau;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class AddressBureauModule : IModule
{
    /// <inheritdoc/>
    public string Name => "AddressBureau";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu => [];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IAddressRegister, AddressRegister>();
    }
}
