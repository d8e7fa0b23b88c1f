using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Law.Changes;

/// <summary>Gives a change to the writer of its kind.</summary>
internal sealed class LawWriting(IServiceProvider services)
{
    /// <summary>What holds as things stand.</summary>
    public Task<string> Standing(LawChange change, CancellationToken cancellation) => Of(change).Standing(cancellation);

    /// <summary>Checks it and writes it, not saved yet; or says why it cannot be.</summary>
    public Task<Failure?> Write(LawChange change, DateOnly today, CancellationToken cancellation) => Of(change).Write(today, cancellation);

    private IOne Of(LawChange change) => (IOne)Activator.CreateInstance(typeof(One<>).MakeGenericType(change.GetType()), services, change)!;

    private interface IOne
    {
        Task<string> Standing(CancellationToken cancellation);

        Task<Failure?> Write(DateOnly today, CancellationToken cancellation);
    }

    private sealed class One<TChange>(IServiceProvider services, TChange change) : IOne
        where TChange : LawChange
    {
        private readonly ILawWriter<TChange> writer = services.GetRequiredService<ILawWriter<TChange>>();

        public Task<string> Standing(CancellationToken cancellation) => writer.Standing(change, cancellation);

        public async Task<Failure?> Write(DateOnly today, CancellationToken cancellation)
        {
            var errors = services.GetServices<IValidator<TChange>>().SelectMany(v => v.Check(change)).ToList();
            return errors.Count > 0 ? new Failure.Invalid(errors) : await writer.Write(change, today, cancellation);
        }
    }
}
