using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features.Plates;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Plates;

/// <summary>What the flow of a case does with plates, as a use case of its own: one transaction, rolled back where it did not succeed.</summary>
internal static class PlateWork
{
    public static async Task<Result<T>> Do<T>(
        IServiceProvider services, Actor by, Func<PlateDesk, UseCase, Task<Result<T>>> act, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        var now = ModelConventions.Cut(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await session.Begin(cancellation);
        var result = await act(scope.ServiceProvider.GetRequiredService<PlateDesk>(), new UseCase(by, now, "flow", null));
        if (result.IsOk)
        {
            await session.Save(cancellation);
            await session.Commit(cancellation);
        }

        return result;
    }
}
