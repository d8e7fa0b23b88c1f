using Licensing.Platform.Outbox;

namespace Licensing.Citizenship;

/// <summary>Somebody was admitted to the citizenship of Kazakhstan, or left it: what was given to a foreigner, or to a citizen, ends (CZ registry).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Admitted">Admitted; else left.</param>
/// <param name="DecreeNumber">Number of the decree.</param>
/// <param name="DecreeOn">Its day: the status changed on it.</param>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
public sealed record CitizenshipChanged(Guid PersonId, bool Admitted, string DecreeNumber, DateOnly DecreeOn, Guid CaseId, string CaseNumber) : IIntegrationEvent;
