using Licensing.Platform.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.ExitClearance;

/// <summary>Found by discovery; the only public class of the module but for what Blazor needs.</summary>
public sealed class ExitClearanceModule : IModule
{
    /// <inheritdoc/>
    public string Name => "ExitClearance";

    /// <inheritdoc/>
    public IEnumerable<MenuEntry> Menu => [];

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
    }
}
