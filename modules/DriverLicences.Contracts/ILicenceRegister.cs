namespace Licensing.DriverLicences;

/// <summary>What other modules may ask of the register of driver licences; answers inside the caller's use case.</summary>
public interface ILicenceRegister
{
    /// <summary>The person's licence that gives the right on the day; none where there is none, it ended, is lost or the right is withdrawn.</summary>
    Task<LicenceOnRecord?> FindInForce(Guid personId, DateOnly on, CancellationToken cancellation);

    /// <summary>The person to whom a licence with this number was issued, whether or not it is in force; look-alike letters and spaces do not matter.</summary>
    Task<Guid?> FindHolder(string number, CancellationToken cancellation);
}

/// <summary>A driver licence as others see it.</summary>
/// <param name="Number">Series and number.</param>
/// <param name="Categories">Categories that it covers.</param>
/// <param name="ValidTo">Its last day.</param>
public sealed record LicenceOnRecord(string Number, IReadOnlyList<string> Categories, DateOnly ValidTo);
