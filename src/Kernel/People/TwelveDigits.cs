namespace Licensing.Kernel.People;

/// <summary>What IIN and BIN have in common: twelve digits, the last of them a check digit (C-1).</summary>
internal static class TwelveDigits
{
    public const int Length = 12;

    public static NumberError Read(string? text, out string value)
    {
        value = text?.Trim() ?? "";
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c))
            {
                return NumberError.NotDigits;
            }
        }

        if (value.Length != Length)
        {
            return NumberError.Length;
        }

        return CheckDigit(value) == value[Length - 1] - '0' ? NumberError.None : NumberError.CheckDigit;
    }

    /// <summary>The check digit of the first eleven digits; null when both rounds of weights give 10.</summary>
    public static int? CheckDigit(ReadOnlySpan<char> digits)
    {
        var check = Sum(digits, firstWeight: 1) % 11;
        if (check == 10)
        {
            check = Sum(digits, firstWeight: 3) % 11;
        }

        return check == 10 ? null : check;
    }

    /// <summary>The eleven digits with their check digit; null when there is none.</summary>
    public static string? Complete(string eleven) =>
        CheckDigit(eleven) is { } check ? $"{eleven}{check}" : null;

    // Weights 1 to 11 in the first round; 3, 4, ... 11, 1, 2 in the second.
    private static int Sum(ReadOnlySpan<char> digits, int firstWeight)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (digits[i] - '0') * (((firstWeight - 1 + i) % 11) + 1);
        }

        return sum;
    }
}
