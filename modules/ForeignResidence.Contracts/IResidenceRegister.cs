namespace Licensing.ForeignResidence;

/// <summary>What other modules may ask of the register of permanent residence; answers inside the caller's use case.</summary>
public interface IResidenceRegister
{
    /// <summary>Since when a foreigner or a stateless person has lived here for good; none where the register knows of no registration.</summary>
    Task<ResidentOnRecord?> Find(Guid personId, CancellationToken cancellation);
}

/// <summary>A foreigner or a stateless person who lives here for good, as others see it.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Since">First day of the earliest registration that is known.</param>
/// <param name="Address">The address of the latest.</param>
/// <param name="Document">Number of the permit or certificate in force.</param>
public sealed record ResidentOnRecord(Guid PersonId, DateOnly Since, string Address, string? Document);
