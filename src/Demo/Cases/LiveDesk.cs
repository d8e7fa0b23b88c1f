using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Cases;

/// <summary>Sends use cases as pages do; a seed has no expected failures.</summary>
internal sealed class LiveDesk(IServiceProvider services, CancellationToken cancellation)
{
    public async Task<T> Send<T>(IRequest<T> request, Actor actor, Guid? key = null)
    {
        var result = await services.GetRequiredService<IDispatcher>().Send(request, actor, null, key, cancellation);
        return result.IsOk ? result.Value : throw new InvalidOperationException($"{request}: {Words(result.Failure)}");
    }

    public Task<int> VersionOf(Guid caseId) => Read<KernelDb, int>(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync(cancellation));

    public async Task<TResult> Read<TContext, TResult>(Func<TContext, Task<TResult>> look)
        where TContext : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    private static string Words(Failure? failure) =>
        failure is Failure.Invalid invalid ? string.Join("; ", invalid.Errors.Select(e => $"{e.Field} {e.Code} {string.Join(' ', e.Args)}")) : $"{failure}";
}
