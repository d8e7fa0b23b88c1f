using Licensing.Kernel.People;

namespace Licensing.Platform.People;

/// <summary>Whether two names can be the same person's (C-1): one part alike, also where the parts changed places, a letter differs, or the script does.</summary>
internal static class NameLikeness
{
    private const int ShortestForSlip = 4;

    public static bool Similar(PersonName a, PersonName b) =>
        Parts(a).Any(one => Parts(b).Any(other => Near(one, other))) || NameSound.Alike(a, b);

    private static string[] Parts(PersonName name) =>
        [.. new[] { name.Surname, name.GivenName }.Select(NameKey.Fold).Where(part => part.Length > 0)];

    private static bool Near(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= ShortestForSlip && DiffersByOneLetter(a, b));

    // One letter changed, left out or added, or two neighbours swapped.
    private static bool DiffersByOneLetter(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var i = 0;
        while (i < shorter.Length && longer[i] == shorter[i])
        {
            i++;
        }

        return longer.Length > shorter.Length
            ? longer[(i + 1)..] == shorter[i..]
            : longer[(i + 1)..] == shorter[(i + 1)..] || IsSwap(longer, shorter, i);
    }

    private static bool IsSwap(string a, string b, int i) =>
        i + 1 < a.Length && a[i] == b[i + 1] && a[i + 1] == b[i] && a[(i + 2)..] == b[(i + 2)..];
}
