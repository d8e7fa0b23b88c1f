namespace Licensing.IdentityDocuments;

/// <summary>Where people were born, by their identity documents: the address certificate of 2014 says it (AC).</summary>
public interface IBirthPlaces
{
    /// <summary>As the latest document has it; none where none is registered here.</summary>
    Task<string?> Find(Guid personId, CancellationToken cancellation);
}
