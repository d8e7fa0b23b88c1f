namespace Licensing.ExitClearance;

/// <summary>What other modules may ask of who leaves the country for good; answers inside the caller's use case.</summary>
public interface IExitConfirmations
{
    /// <summary>The confirmation for leaving the registers (EX, appendix 4-1) that stands on a day: decided, the registers not left yet, its last day not over. None otherwise.</summary>
    Task<ExitConfirmation?> Find(Guid personId, DateOnly on, CancellationToken cancellation);
}

/// <summary>A confirmation for leaving the registers, as others see it.</summary>
/// <param name="PersonId">Who leaves.</param>
/// <param name="CaseNumber">Number of the case, which is the number of the confirmation.</param>
/// <param name="Country">Where to, ISO 3166-1 alpha-3.</param>
/// <param name="OfficeId">The office that decided.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Until">Its last day.</param>
public sealed record ExitConfirmation(Guid PersonId, string CaseNumber, string Country, string OfficeId, DateOnly DecidedOn, DateOnly Until);
