using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>Says how far a long transaction is, on a connection of its own, so that others see it before the transaction ends.</summary>
internal sealed class FleetProgress(IServiceScopeFactory scopes)
{
    public async Task Note(Guid importId, int done, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VehiclesDb>();
        await db.FleetImports.Where(i => i.Id == importId).ExecuteUpdateAsync(set => set.SetProperty(i => i.Done, done), cancellation);
    }
}
