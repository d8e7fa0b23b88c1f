using Licensing.Kernel.People;

namespace Licensing.Queue.Domain;

/// <summary>Who books, as they say themselves: an IIN, the number of a case, or a name.</summary>
/// <param name="Identity">Tells one person from another in words; it is kept nowhere, only its key is.</param>
/// <param name="Shown">What an officer sees: the name, the case, or the last digits of the IIN.</param>
/// <param name="CaseNumber">The case, where one was named.</param>
internal sealed record Visitor(string Identity, string Shown, string? CaseNumber)
{
    /// <summary>Letters of a name.</summary>
    public const int MostLetters = 100;

    private const int ShownDigits = 4;

    /// <summary>Reads it; else the code of what is wrong.</summary>
    public static (Visitor? Who, string? Problem) Read(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0)
        {
            return (null, "queue.who-needed");
        }

        if (!typed.Any(char.IsDigit))
        {
            return typed.Length is > 2 and <= MostLetters ? (new Visitor($"name {NameKey.Fold(typed)}", typed, null), null) : (null, "queue.who-name");
        }

        if (!typed.Any(char.IsLetter))
        {
            return Iin.TryParse(typed, out var iin, out _) ? (new Visitor($"iin {iin.Value}", $"…{iin.Value[^ShownDigits..]}", null), null) : (null, "queue.who-iin");
        }

        return Licensing.Kernel.Cases.CaseNumber.TryParse(typed, out var number)
            ? (new Visitor($"case {number.Value}", number.Value, number.Value), null)
            : (null, "queue.who-case");
    }
}
