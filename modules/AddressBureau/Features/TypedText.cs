using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features;

/// <summary>Rules of words that somebody has to type.</summary>
internal static class TypedText
{
    /// <summary>What is wrong with them: lacking, or longer than is kept.</summary>
    public static IEnumerable<FieldError> Check(string field, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? [new FieldError(field, "required")] : text.Trim().Length > most ? [new FieldError(field, "too-long", $"{most}")] : [];
}
