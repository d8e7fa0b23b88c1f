namespace Licensing.Kernel.People.Matching;

/// <summary>How far two common spellings are from each other: letters dropped, added, swapped or taken for a like one. A vowel weighs less than a consonant.</summary>
internal static class Slip
{
    private const string Vowels = "aeiou";
    private const double OfVowel = 0.6;
    private const double OfLike = 0.5;
    private const double OfSwap = 0.7;
    private const double OfOther = 1.3;
    private const int ShortestForOne = 4;
    private const int ShortestForTwo = 8;
    private static readonly string[] Like = ["ao", "ei", "ou", "kgh", "sz", "sc", "bp", "dt", "vf", "uv", "jz", "jd", "ci"];

    /// <summary>Whether the one can be the other with a slip or, in a long name, two.</summary>
    public static bool Joins(string one, string other)
    {
        var longest = Math.Max(one.Length, other.Length);
        var most = longest >= ShortestForTwo ? 2 : longest >= ShortestForOne ? 1 : OfVowel;
        return Math.Abs(one.Length - other.Length) <= 2 && Weight(one, other) <= most;
    }

    /// <summary>The least weight of slips that make the one the other.</summary>
    public static double Weight(string one, string other)
    {
        var table = new double[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            table[i, 0] = table[i - 1, 0] + Alone(one[i - 1]);
        }

        for (var j = 1; j <= other.Length; j++)
        {
            table[0, j] = table[0, j - 1] + Alone(other[j - 1]);
            for (var i = 1; i <= one.Length; i++)
            {
                table[i, j] = Least(table, one, other, i, j);
            }
        }

        return table[one.Length, other.Length];
    }

    private static double Least(double[,] table, string one, string other, int i, int j)
    {
        var least = Math.Min(table[i - 1, j] + Alone(one[i - 1]), table[i, j - 1] + Alone(other[j - 1]));
        least = Math.Min(least, table[i - 1, j - 1] + Instead(one[i - 1], other[j - 1]));
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(least, table[i - 2, j - 2] + OfSwap) : least;
    }

    private static double Alone(char letter) => Vowels.Contains(letter, StringComparison.Ordinal) ? OfVowel : 1;

    private static double Instead(char one, char other) =>
        one == other ? 0
        : Like.Any(set => set.Contains(one, StringComparison.Ordinal) && set.Contains(other, StringComparison.Ordinal)) ? OfLike
        : OfOther;
}
