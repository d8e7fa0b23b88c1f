using Licensing.Kernel.People;
using Licensing.Platform.Outbox;

namespace Licensing.IdentityDocuments;

/// <summary>A passport, an identity card or a temporary card is not valid any more: whoever relies on it has to know (ID registry). Told twice it says the same.</summary>
/// <param name="PersonId">Whose it was.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Number">Series and number.</param>
/// <param name="Why">Lost, Exchanged, Surrendered or Ended.</param>
/// <param name="On">From this day on.</param>
/// <param name="CaseId">The case by which it ended, or none.</param>
/// <param name="At">When it was entered, UTC.</param>
public sealed record IdentityDocumentEnded(
    Guid PersonId, IdentityDocumentKind Kind, string Number, string Why, DateOnly On, Guid? CaseId, DateTime At) : IIntegrationEvent;
