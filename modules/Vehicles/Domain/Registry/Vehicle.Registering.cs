using Licensing.Kernel;
using Licensing.Platform.Cases;
using Licensing.Platform.People;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>How owners, certificates, plates and aggregates come and go (VR-5, VR-16).</summary>
internal sealed partial class Vehicle
{
    /// <summary>Registers it with an owner; a vehicle that has one already is re-registered instead.</summary>
    public Problem? Register(Owner owner, RegistryAct act) =>
        Status == VehicleStatus.Unfit ? new Problem("VR.vehicle-unfit", Identifier)
        : Current is { } current ? new Problem("VR.vehicle-registered-already", current.OwnerName)
        : Begin(VehicleHappening.Registered, owner, act);

    /// <summary>The former registration ends and another begins on the same day: with another owner, or with new papers of the same.</summary>
    public Problem? ReRegister(Owner owner, RegistryAct act)
    {
        if (Current is not { } current)
        {
            return new Problem("VR.vehicle-not-registered", Identifier);
        }

        var changed = !owner.Is(current.OwnerPersonId, current.OwnerOrganisationId);
        End(current, act);
        return Begin(changed ? VehicleHappening.OwnerChanged : VehicleHappening.ReRegistered, owner, act);
    }

    /// <summary>It leaves the register; as unfit for good.</summary>
    public Problem? Deregister(bool unfit, RegistryAct act)
    {
        if (Current is not { } current)
        {
            return new Problem("VR.vehicle-not-registered", Identifier);
        }

        End(current, act);
        Status = unfit ? VehicleStatus.Unfit : VehicleStatus.Deregistered;
        (OwnerPersonId, OwnerOrganisationId, OwnerName, OwnerNumber, Certificate) = (null, null, null, null, null);
        Append(unfit ? VehicleHappening.DeregisteredUnfit : VehicleHappening.Deregistered, current.OwnerName, act);
        Index([]);
        return null;
    }

    /// <summary>A certificate was made out for the current registration.</summary>
    public void Certify(string number, RegistryAct act)
    {
        (Certificate, Current!.Certificate) = (number, number);
        Append(VehicleHappening.CertificateProduced, number, act);
        Index(OwnerKeys);
    }

    /// <summary>A plate was put on, or taken off where there is none.</summary>
    public void Carry(VehicleHappening what, string? plate, RegistryAct act)
    {
        Append(what, plate ?? Plate, act);
        Plate = plate;
        if (Current is { } current)
        {
            current.Plate = plate;
        }

        Index(OwnerKeys);
    }

    /// <summary>Colour and aggregates as the re-registered vehicle has them now.</summary>
    public void Correct(VehicleData data, RegistryAct act)
    {
        if (!string.IsNullOrWhiteSpace(data.Colour) && data.Colour.Trim() != Colour)
        {
            Append(VehicleHappening.Repainted, $"{Colour} → {data.Colour.Trim()}", act);
            Colour = data.Colour.Trim();
        }

        foreach (var (kind, number) in data.Aggregates.Where(a => a.Number != NumberOf(a.Kind)))
        {
            if (Aggregates.SingleOrDefault(a => a.Kind == kind && a.To is null) is { } former)
            {
                former.To = act.On;
            }

            Append(VehicleHappening.AggregateReplaced, $"{NumberOf(kind)} → {number}", act);
            Aggregates.Add(new VehicleAggregate { VehicleId = Id, Kind = kind, Number = number, From = act.On });
        }
    }

    /// <summary>Follows the owner after a merge of two records (C-1).</summary>
    public void MoveOwner(Guid from, Guid to)
    {
        OwnerPersonId = OwnerPersonId == from ? to : OwnerPersonId;
        foreach (var registration in Registrations.Where(r => r.OwnerPersonId == from))
        {
            registration.OwnerPersonId = to;
        }
    }

    private static void End(VehicleRegistration current, RegistryAct act) =>
        (current.To, current.EndedBy, current.CurrentKey) = (act.On, act.CaseNumber, current.Id);

    private Problem? Begin(VehicleHappening what, Owner owner, RegistryAct act)
    {
        Registrations.Add(new VehicleRegistration
        {
            VehicleId = Id,
            CurrentKey = Id,
            OwnerPersonId = owner.PersonId,
            OwnerOrganisationId = owner.OrganisationId,
            OwnerName = owner.Name,
            OwnerNumber = owner.Number,
            From = act.On,
            Plate = Plate,
            OfficeId = act.OfficeId,
            OfficeName = act.OfficeName,
            CaseId = act.CaseId,
            CaseNumber = act.CaseNumber,
        });
        (Status, OfficeId, Region) = (VehicleStatus.Registered, act.OfficeId, act.Region);
        (OwnerPersonId, OwnerOrganisationId, OwnerName, OwnerNumber) = (owner.PersonId, owner.OrganisationId, owner.Name, owner.Number);
        Append(what, owner.Name, act);
        Index(owner.NameKeys);
        return null;
    }

    private IEnumerable<string> OwnerKeys =>
        [.. Keys.Where(k => k.Key[0] == VehicleKeys.Owner).Select(k => k.Key[1..])];

    // The index follows the vehicle: keys that no longer hold go, new ones come.
    private void Index(IEnumerable<string> ownerNames)
    {
        var wanted = VehicleKeys.Of(this, ownerNames);
        Keys.RemoveAll(k => !wanted.Contains(k.Key));
        Keys.AddRange(wanted.Except(Keys.Select(k => k.Key)).Select(key => new VehicleKey { Key = key, VehicleId = Id }));
    }
}
