using Licensing.Platform.Signing;

namespace Licensing.AddressBureau.Features.Electronic;

/// <summary>The keys of the two ministries that sign certificates (132-2014, appendix 1): of Justice and of Internal Affairs.</summary>
internal sealed class MinistryKeys(SigningKeys keys) : IKeyUser
{
    private const string ForBarcodes = "-barcode";

    /// <summary>Names of the keys that sign the data.</summary>
    public static IReadOnlyList<string> Names { get; } = ["justice", "interior"];

    /// <summary>Names of the keys that sign barcodes: a ministry whose key is RSA has another one for them.</summary>
    public IReadOnlyList<string> ForBarcode => [.. Names.Select(name => keys.Has(name + ForBarcodes) ? name + ForBarcodes : name)];

    /// <summary>Names of those that are lacking.</summary>
    public IReadOnlyList<string> Missing => [.. Names.Where(name => !keys.Has(name))];

    /// <summary>One ministry alone signs nothing, and what is no ECDSA P-256 key signs no barcode; without any key these certificates are simply not issued here.</summary>
    public IEnumerable<string> Faults() => Missing.Count == Names.Count ? []
        : Missing.Count > 0 ? Missing.Select(name => $"{SigningOptions.Section}:Keys:{name} is missing: address certificates are signed by {string.Join(" and ", Names)}.")
        : ForBarcode.Where(name => !SigningKeys.IsP256(keys.Get(name).Certificate))
            .Select(name => $"{SigningOptions.Section}:Keys:{name} is not ECDSA P-256, which barcodes need: set a key {name}{ForBarcodes} beside it.");
}
