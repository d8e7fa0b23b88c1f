using Licensing.Platform.UseCases;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Checks that the forms of this folder share.</summary>
internal static class OrganisationWords
{
    private const int Earliest = 1991;

    /// <summary>A text that must be there.</summary>
    public static FieldError? Needed(string field, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? new(field, "required") : text.Trim().Length > most ? new(field, "too-long", $"{most}") : null;

    /// <summary>A text that may be left out.</summary>
    public static FieldError? Short(string field, string? text, int most) => text?.Trim().Length > most ? new(field, "too-long", $"{most}") : null;

    /// <summary>A day that has come.</summary>
    public static FieldError? Past(string field, DateOnly? day, DateOnly today) => day switch
    {
        null => new(field, "required"),
        { } on when on > today => new(field, "date-in-future"),
        { Year: < Earliest } => new(field, "date-too-early", $"01.01.{Earliest}"),
        _ => null,
    };

    public static FieldError? Between(string field, int number, int least, int most) => number < least || number > most ? new(field, "number-range", $"{least}", $"{most}") : null;

    /// <summary>Nothing where nothing was typed.</summary>
    public static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
