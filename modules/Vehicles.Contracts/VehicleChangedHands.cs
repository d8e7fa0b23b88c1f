using Licensing.Platform.Outbox;

namespace Licensing.Vehicles;

/// <summary>A vehicle has another owner, or none any more: what was registered under the former one ends (PD).</summary>
/// <param name="VehicleId">The vehicle.</param>
/// <param name="CaseNumber">The case by which it happened.</param>
/// <param name="On">First day on which the former owner's registration no longer holds.</param>
/// <param name="Deregistered">It left the register without a new owner.</param>
public sealed record VehicleChangedHands(Guid VehicleId, string CaseNumber, DateOnly On, bool Deregistered) : IIntegrationEvent;
