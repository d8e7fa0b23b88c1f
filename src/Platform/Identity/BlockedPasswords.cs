using System.Collections.Frozen;

namespace Licensing.Platform.Identity;

/// <summary>
/// Passwords that are known to whoever guesses, beside those that <see cref="PasswordRules"/> knows by itself: a text file, one a line, that <c>Passwords:Blocked</c> names; a list of the
/// commonest or of those that were stolen elsewhere, as the security of the ministry keeps it. It is read once; only what is long enough to be chosen at all is kept.
/// </summary>
internal sealed class BlockedPasswords(string? file)
{
    private readonly Lazy<FrozenSet<string>> all = new(() => string.IsNullOrEmpty(file) ? [] : Read(file));

    /// <summary>How many there are.</summary>
    public int Count => all.Value.Count;

    /// <summary>Whether this is one of them, in whatever case.</summary>
    /// <exception cref="IOException">The file that the setting names cannot be read: nobody gets a new password then.</exception>
    public bool Has(string password) => all.Value.Contains(password);

    private static FrozenSet<string> Read(string file) =>
        File.ReadLines(file).Where(line => line.Length >= PasswordRules.Length).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
