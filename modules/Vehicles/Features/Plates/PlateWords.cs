using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Reasons and papers that an officer writes down, without which a plate does not move.</summary>
internal static class PlateWords
{
    private const int Longest = 500;

    public static IEnumerable<FieldError> Check(string field, string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > Longest)
        {
            yield return new(field, $"VR.plate-{field}-needed");
        }
    }
}
