using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Weapons;

/// <summary>What acceptance does with a case of weapons, as a use case of its own: one transaction, rolled back where it did not succeed.</summary>
internal static class WeaponWork
{
    public static async Task<Problem?> Accept(IServiceProvider services, Case accepted, Actor by, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var found = scope.ServiceProvider;
        var session = found.GetRequiredService<DatabaseSession>();
        var now = ModelConventions.Cut(found.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await session.Begin(cancellation);
        found.GetRequiredService<KernelDb>().Cases.Add(accepted);
        var flow = found.GetServices<IServiceFlow>().OfType<WeaponFlow>().Single();
        if (await flow.Accepted(accepted, new UseCase(by, now, "accept", null), cancellation) is { } problem)
        {
            return problem;
        }

        await session.Save(cancellation);
        await session.Commit(cancellation);
        return null;
    }
}
