using Licensing.Platform.Outbox;

namespace Licensing.Platform.Intake;

/// <summary>A package was accepted and became a case (C-3.3).</summary>
public sealed record CaseAccepted(
    Guid CaseId, string Number, string Service, string Edition, Guid? PersonId, string OfficeId, DateTime FiledAt, DateTime DueAt) : IIntegrationEvent;
