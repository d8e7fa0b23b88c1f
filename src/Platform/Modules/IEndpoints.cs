using Microsoft.AspNetCore.Routing;

namespace Licensing.Platform.Modules;

/// <summary>Addresses that a part of the system serves besides its pages (papers, files, machine interfaces); found by discovery.</summary>
public interface IEndpoints
{
    /// <summary>Maps them; each says who may call it.</summary>
    void Map(IEndpointRouteBuilder routes);
}

/// <summary>Maps everything that was found.</summary>
public static class EndpointMapping
{
    /// <summary>Maps every <see cref="IEndpoints"/> of the product.</summary>
    public static void MapDiscovered(this IEndpointRouteBuilder routes)
    {
        foreach (var type in Discovery.Types<IEndpoints>())
        {
            ((IEndpoints)Activator.CreateInstance(type)!).Map(routes);
        }
    }
}
