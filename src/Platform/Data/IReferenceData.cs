namespace Licensing.Platform.Data;

/// <summary>
/// Rows that the system cannot work without (offices, calendar, MCI, editions, roles): versioned files that <c>Host migrate</c> writes. Found by discovery, one scope and
/// one transaction for all of them; writing again changes nothing, and rows that an administrator made are left alone.
/// </summary>
public interface IReferenceData
{
    /// <summary>Place in the order: what others point at comes first.</summary>
    int Order { get; }

    /// <summary>Adds what is missing and corrects what has changed.</summary>
    Task Upsert(CancellationToken cancellation);
}
