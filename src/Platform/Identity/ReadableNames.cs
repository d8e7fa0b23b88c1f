using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Identity;

namespace Licensing.Platform.Identity;

/// <summary>Names of users as they are looked up; what is no text is nobody's name, and must not end a sign-in with an exception.</summary>
internal sealed class ReadableNames : ILookupNormalizer
{
    private readonly UpperInvariantLookupNormalizer upper = new();

    /// <inheritdoc/>
    public string? NormalizeName(string? name) => name is null || UnreadableText.IsReadable(name) ? upper.NormalizeName(name) : "";

    /// <inheritdoc/>
    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
