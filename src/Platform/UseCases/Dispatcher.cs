using System.Diagnostics;
using System.Reflection;
using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.UseCases;

/// <summary>Runs use cases: one fresh scope each, and one transaction for all that it writes (design: «One use case»).</summary>
public interface IDispatcher
{
    /// <summary>Sends a request.</summary>
    /// <param name="request">Command or query.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="purpose">Why, where the case does not imply it.</param>
    /// <param name="key">Key of a command that may be sent again: repeated, it gives back what it gave before.</param>
    /// <param name="cancellation">Ends waiting; a transaction under way is rolled back.</param>
    Task<Result<T>> Send<T>(IRequest<T> request, Actor actor, string? purpose = null, Guid? key = null, CancellationToken cancellation = default);
}

internal sealed partial class Dispatcher(IServiceScopeFactory scopes, IDatabaseProvider provider, Secondary secondary, TimeProvider clock, ILogger<Dispatcher> log) : IDispatcher
{
    private const int Tries = 4;

    private static readonly MethodInfo RunTyped =
        typeof(Dispatcher).GetMethod(nameof(Run), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public async Task<Result<T>> Send<T>(IRequest<T> request, Actor actor, string? purpose, Guid? key, CancellationToken cancellation)
    {
        var type = request.GetType();
        using var activity = Telemetry.Source.StartActivity(type.Name);
        var (started, database) = (clock.GetTimestamp(), DatabaseTime.Begin());
        var run = RunTyped.MakeGenericMethod(type, typeof(T));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await (Task<Result<T>>)run.Invoke(this, [request, actor, purpose, key, cancellation])!;
                Telemetry.Record(type.Name, result.Failure?.GetType().Name ?? "Ok", clock.GetElapsedTime(started), database.Taken);
                return result;
            }
            catch (DbUpdateConcurrencyException)
            {
                activity?.SetStatus(ActivityStatusCode.Error, "conflict");
                return await Conflict<T>(request, actor, cancellation);
            }
            catch (Exception e) when (attempt < Tries && IsWorthRetrying(e))
            {
                LogRetry(log, type.Name, attempt);
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt * attempt), clock, cancellation);
            }
        }
    }

    /// <summary>A unique key that somebody else took first is a reason too: at the next try the handler, or the idempotency key, sees theirs.</summary>
    private bool IsWorthRetrying(Exception e) => provider.IsTransient(e) || provider.IsDuplicateKey(e, out _);

    private async Task<Result<T>> Run<TRequest, T>(TRequest request, Actor actor, string? purpose, Guid? key, CancellationToken cancellation)
        where TRequest : IRequest<T>
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        var roles = typeof(TRequest).GetCustomAttribute<AllowAttribute>()?.Roles ?? [];
        var isCopy = actor.Has(roles) && typeof(TRequest).IsDefined(typeof(MayLagAttribute)) && await secondary.Answers(cancellation);
        if (isCopy)
        {
            session.ReadFrom(secondary);
        }

        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var useCase = new UseCase(actor, ModelConventions.Cut(clock.GetUtcNow().UtcDateTime), purpose, key) { CaseId = (request as IAboutCase)?.CaseId };
        if (!actor.Has(roles))
        {
            return await Deny<T>(session, db, useCase, typeof(TRequest).Name, roles, cancellation);
        }

        var errors = UnreadableText.Errors(request).ToList();
        errors = errors.Count > 0 ? errors : [.. scope.ServiceProvider.GetServices<IValidator<TRequest>>().SelectMany(v => v.Check(request))];
        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        if (request is IPersonSearch { Text: var sought } && IPersonSearch.NeedsPurpose(sought) && !actor.Has(Roles.System) && useCase.NoPurpose is { } silent)
        {
            return silent;
        }

        // What only reads leaves at most its lines in the trail: they need no transaction, and no two more messages to the server.
        await (request is IQuery<T> ? session.Open(cancellation) : session.Begin(cancellation));
        if (await Done<TRequest, T>(db, actor, key, cancellation) is { } done)
        {
            return done;
        }

        var result = await scope.ServiceProvider.GetRequiredService<IHandler<TRequest, T>>().Handle(request, useCase, cancellation);
        if (result.IsOk && isCopy)
        {
            await Leave(useCase, request, result.Value, cancellation);
            return result;
        }

        if (result.IsOk)
        {
            await (request is IQuery<T> && session.HasChanges ? session.Begin(cancellation) : Task.CompletedTask);
            await UseCaseTrail.Write(session, db, useCase, request, result.Value, cancellation);
            await session.Commit(cancellation);
            return result;
        }

        // What refused it may be the same request, sent twice and done in the meantime.
        return await Done<TRequest, T>(db, actor, key, cancellation) ?? result;
    }

    private static async Task<Result<T>?> Done<TRequest, T>(KernelDb db, Actor actor, Guid? key, CancellationToken cancellation) =>
        key is not { } sent || await db.DoneCommands.AsNoTracking().FirstOrDefaultAsync(d => d.Key == sent, cancellation) is not { } done ? null
            : done.UserId == actor.UserId && done.Action == typeof(TRequest).Name ? CaseJson.Read<T>(done.Result)
            : new Failure.Conflict(null, done.At, done.Action);

    /// <summary>What was looked at on the copy is written down where it can be: in the trail of the primary.</summary>
    private async Task Leave<T>(UseCase useCase, object request, T result, CancellationToken cancellation)
    {
        if (useCase.Notes.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        await session.Begin(cancellation);
        await UseCaseTrail.Write(session, scope.ServiceProvider.GetRequiredService<KernelDb>(), useCase, request, result, cancellation);
        await session.Commit(cancellation);
    }

    private static async Task<Result<T>> Deny<T>(
        DatabaseSession session, KernelDb db, UseCase useCase, string action, IReadOnlyList<string> roles, CancellationToken cancellation)
    {
        await session.Begin(cancellation);
        db.Audit.Add(UseCaseTrail.Row(useCase, action, new AuditNote(AuditVerb.Denied, "use-case", action, null, null), null));
        await session.Save(cancellation);
        await session.Commit(cancellation);
        return new Failure.NotAllowed(roles);
    }

    /// <summary>Tells the second of two officers what the first did.</summary>
    private async Task<Result<T>> Conflict<T>(object request, Actor actor, CancellationToken cancellation)
    {
        if (request is not IAboutCase { CaseId: var id })
        {
            return new Failure.Conflict(null, null, null);
        }

        await using var scope = scopes.CreateAsyncScope();
        return await CaseConflict.Of(scope.ServiceProvider.GetRequiredService<KernelDb>(), id, actor, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{UseCase} is tried again after attempt {Attempt}.")]
    private static partial void LogRetry(ILogger log, string useCase, int attempt);
}
