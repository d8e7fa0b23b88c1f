using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Law;

/// <summary>Effective-dated rows: a new one from a day that has not begun; what has been in force stays as it was, since cases rest on it.</summary>
internal static class EffectiveDates
{
    /// <summary>A day after it is a slip of the hand.</summary>
    private static readonly DateOnly Last = new(2199, 12, 31);

    public static DateOnly Today(UseCase useCase) => BusinessTime.DateOf(useCase.Now);

    /// <summary>An error where the day has begun already, or will never come.</summary>
    public static FieldError? Check(string field, DateOnly from, DateOnly today) =>
        from <= today ? new FieldError(field, "date-not-future") : from > Last ? new FieldError(field, "date-too-late", $"{Last:dd.MM.yyyy}") : null;
}
