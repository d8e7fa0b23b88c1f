using Licensing.Kernel.People;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>A typed address, understood: names from the large to the small, then the numbers of house and flat.</summary>
/// <param name="Names">Folded names.</param>
/// <param name="House">Number of the house, as typed.</param>
/// <param name="Flat">Number of the flat, as typed.</param>
internal sealed record AskedPlace(string[] Names, string? House, string? Flat)
{
    public static AskedPlace Of(string? text)
    {
        var parts = (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var first = parts.Count < 2 ? -1 : parts.FindIndex(1, part => char.IsAsciiDigit(part[0]));
        var numbers = first < 0 ? [] : parts[first..];
        return new([.. (first < 0 ? parts : parts[..first]).Select(part => NameKey.WordStarts(part).FirstOrDefault(""))], numbers.ElementAtOrDefault(0), numbers.ElementAtOrDefault(1));
    }
}
