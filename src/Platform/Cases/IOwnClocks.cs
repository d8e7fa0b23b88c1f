using Licensing.Kernel.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>A flow that keeps clocks beside the case's, of its steps or in its registry, that run by the calendar or by opening hours (EX-4.1, IN-6.3).</summary>
public interface IOwnClocks
{
    /// <summary>Days off or opening hours have changed (C-5): sets anew what still runs of a case.</summary>
    /// <param name="running">The case with its steps; not decided, or with a step to be done after the decision.</param>
    /// <param name="now">The law with the change.</param>
    /// <param name="change">Number of the change in the journal.</param>
    /// <returns>Whether anything moved.</returns>
    Task<bool> Reckon(Case running, ILaw now, long change, UseCase useCase, CancellationToken cancellation);
}
