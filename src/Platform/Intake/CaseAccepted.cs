using Licensing.Platform.Outbox;

namespace Licensing.Platform.Intake;

/// <summary>A package was accepted and became a case (C-3.3).</summary>
public sealed record CaseAccepted(
    Guid CaseId, string Number, string Service, string Edition, Guid? PersonId, string OfficeId, DateTime FiledAt, DateTime DueAt) : IIntegrationEvent;

/// <summary>A package was not accepted: documents are missing (C-3.2).</summary>
public sealed record IntakeRefused(Guid RefusalId, DateTime At) : IIntegrationEvent;
