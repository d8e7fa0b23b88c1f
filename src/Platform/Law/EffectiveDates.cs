using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Law;

/// <summary>Effective-dated rows: a new one from a day that has not begun; what has been in force stays as it was, since cases rest on it.</summary>
internal static class EffectiveDates
{
    public static DateOnly Today(UseCase useCase) => BusinessTime.DateOf(useCase.Now);

    /// <summary>An error where the day has begun already.</summary>
    public static FieldError? Check(string field, DateOnly from, UseCase useCase) =>
        from <= Today(useCase) ? new FieldError(field, "date-not-future") : null;
}
