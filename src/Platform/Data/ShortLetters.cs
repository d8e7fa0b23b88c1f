using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Licensing.Platform.Data;

/// <summary>
/// Folded names as they lie in the database: each Cyrillic letter from а to я is one byte, in the order of the alphabet, where capital Latin letters are that folding has
/// left free. A register of a country has ten of these texts a person; a quarter of their table and its index is saved. Keys of sounds
/// (<see cref="Kernel.People.NameSound"/>) have no such letters and stay as they are.
/// </summary>
internal sealed class ShortLetters() : ValueConverter<string, string>(text => Shorten(text), text => Lengthen(text))
{
    private const char Sound = '#';
    private const char First = 'A';
    private const char Last = '`';

    internal static string Shorten(string text) => Moved(text, 'а', 'я', First);

    internal static string Lengthen(string text) => Moved(text, First, Last, 'а');

    private static string Moved(string text, char from, char to, char start) => text.StartsWith(Sound)
        ? text
        : string.Create(text.Length, (text, from, to, start), static (moved, how) =>
        {
            for (var i = 0; i < moved.Length; i++)
            {
                var letter = how.text[i];
                moved[i] = letter >= how.from && letter <= how.to ? (char)(letter - how.from + how.start) : letter;
            }
        });
}
