namespace Licensing.Kernel.Cases;

/// <summary>
/// One check digit over two letters and any number of digits (C-3). The digits run through Damm's quasigroup, which
/// catches every single wrong digit and every swap of neighbours. The letters give the state in which it starts: two
/// letters and the same two swapped give different states, and from different states the same digits never lead to the
/// same end, because every column of the table holds each digit once.
/// </summary>
internal static class CheckDigit
{
    private static readonly string[] Damm =
    [
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790",
    ];

    public static int Of(string letters, string digits)
    {
        var state = Start(letters[0], letters[1]);
        foreach (var digit in digits)
        {
            state = Damm[state][digit - '0'] - '0';
        }

        return state;
    }

    // Even if the letters ascend, odd if they descend: so that a swap always changes it.
    private static int Start(char first, char second) =>
        ((first - 'A' + second - 'A') % 5 * 2) + (first > second ? 1 : 0);
}
