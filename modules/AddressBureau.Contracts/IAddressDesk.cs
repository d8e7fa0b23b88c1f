using Licensing.Kernel;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau;

/// <summary>
/// Writes to the address register inside the caller's use case and transaction, where the law makes it one act with the caller's own (RR, RD). What need not be one act is told by
/// the events <see cref="RegisteredAtAddress"/> and <see cref="RemovedFromAddress"/>.
/// </summary>
public interface IAddressDesk
{
    /// <summary>Registers; a permanent registration ends the one before it (RR-6). Told again of one person and case it replaces what was told before.</summary>
    /// <returns>A problem that keeps it from being written, or nothing.</returns>
    Task<Problem?> Register(RegisteredAtAddress told, UseCase useCase, CancellationToken cancellation);

    /// <summary>Removes from the permanent registration (RD).</summary>
    /// <returns>A problem where nobody is registered there, or nothing.</returns>
    Task<Problem?> Remove(RemovedFromAddress told, UseCase useCase, CancellationToken cancellation);
}
