using Licensing.Kernel.Cases;
using Licensing.ProxyDrivers.Domain;

namespace Licensing.ProxyDrivers.Features;

/// <summary>What a case of PD is about beyond the facts: the certificate that finds the vehicle, and the power of attorney; half of it maybe.</summary>
internal sealed record AttorneySubject
{
    /// <summary>Number of the vehicle's registration certificate (PD-12.1).</summary>
    public string? Certificate { get; init; }

    /// <summary>Number of the power of attorney in the notary's register (PD-12.2).</summary>
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? Notary { get; init; }

    public bool MayRedelegate { get; init; }

    /// <summary>What a draft or a case keeps; an empty subject where that is nothing, or nothing that can be read.</summary>
    public static AttorneySubject Read(string? json) => CaseJson.ReadOrNew<AttorneySubject>(json);

    public string Write() => CaseJson.Write(this);

    /// <summary>The power of attorney, once everything is there.</summary>
    /// <param name="validTo">Its last day, which is a fact of the case.</param>
    public PowerOfAttorney? Attorney(DateOnly? validTo) => this is { Number: { } number, IssuedOn: { } issuedOn, Notary: { } notary }
        ? new(notary.Trim(), number.Trim(), issuedOn, validTo, MayRedelegate)
        : null;
}
