using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Vehicles;

/// <summary>What a decision entered: registration, certificate, plates; and orders of courts and banks afterwards.</summary>
internal sealed partial class PastVehicle
{
    /// <summary>One vehicle of so many is restricted.</summary>
    private const int RestrictedOf = 61;

    private void Enter(ActPlan act, RegistryAct entry)
    {
        switch (act.Operation)
        {
            case Operation.Register:
                Must(Vehicle.Register(OwnerOf(act.By), entry));
                PutOn(act, entry);
                break;
            case Operation.ReRegister:
                Must(Vehicle.ReRegister(OwnerOf(act.By), entry));
                EndCertificate(CertificateStatus.Replaced, entry);
                if (act.NewPlates)
                {
                    TakeOff(act, entry);
                    PutOn(act, entry);
                }

                break;
            case Operation.DuplicateCertificate:
                Vehicle.Append(VehicleHappening.CertificateLost, Vehicle.Certificate, entry.CaseNumber, entry.By, entry.Now);
                EndCertificate(CertificateStatus.Lost, entry);
                break;
            default:
                Must(Vehicle.Deregister(act.Operation == Operation.DeregisterUnfit, entry));
                EndCertificate(CertificateStatus.Ended, entry);
                TakeOff(act, entry);
                return;
        }

        var certificate = Certificate.Produce(Vehicle, act.Certificate, entry);
        certificate.Version = 1;
        Certificates.Add(certificate);
    }

    private void EndCertificate(CertificateStatus how, RegistryAct entry) => Certificates.ForEach(c => c.End(how, entry.On));

    private void Reserve(ActPlan act, Case about)
    {
        if (act.Plate is { Receipt: { } receipt } slot)
        {
            var made = Plate.Receive(slot.Text, slot.Format, receipt, new(receipt.ByUserId, receipt.ByName, receipt.OfficeId), receipt.At);
            Must(made.Reserve(about.Id, By(Roles.IntakeOfficer), moment));
            made.Version = 1;
            Plates.Add(made);
        }
    }

    private void PutOn(ActPlan act, RegistryAct entry)
    {
        if (act.Plate is not null)
        {
            carried = Plates[^1];
            Must(carried.Issue(Vehicle.Id, entry.By, entry.Now));
        }
        else if (plan.OldPlate is { } text)
        {
            var format = PlateFormats.Declared.Of(text, entry.On)!;
            carried = Plate.Enter(text, format, Vehicle.Id, entry.CaseNumber, entry.By, entry.Now);
            carried.Version = 1;
            Plates.Add(carried);
        }

        Vehicle.Carry(VehicleHappening.PlatePutOn, carried!.Text, entry);
    }

    private void TakeOff(ActPlan act, RegistryAct entry)
    {
        var paper = PlateAct.Draw(PlateActKind.Return, act.Return, plan.Team.Office.Id, entry.CaseNumber, 1, entry.By, entry.Now);
        paper.Version = 1;
        Returns.Add(paper);
        Must(carried!.TakeBack(paper, entry.By, entry.Now));
        carried = null;
        Vehicle.Carry(VehicleHappening.PlateTakenOff, null, entry);
    }

    private void Restrict()
    {
        if (plan.Number % RestrictedOf != 0 || Vehicle.Status != VehicleStatus.Registered)
        {
            return;
        }

        var which = plan.Number / RestrictedOf;
        var (kind, by, basis) = (which % 3) switch
        {
            0 => (RestrictionKind.Pledge, "«Халық Банкі» АҚ", "кепіл шарты"),
            1 => (RestrictionKind.Arrest, "Жеке сот орындаушысы", "қаулы"),
            _ => (RestrictionKind.Wanted, "Полиция басқармасы", "іздестіру ісі"),
        };
        var (day, now) = (Kernel.Calendars.BusinessTime.DateOf(moment), moment.AddDays(6));
        var order = new RestrictionOrder(kind, by, $"№ {plan.Number} {basis}", day.AddDays(5), kind == RestrictionKind.Pledge ? day.AddYears(7) : null, null);
        var made = Restriction.Impose(Vehicle, order, By(Roles.DecisionOfficer), now);
        made.Version = 1;
        if (which % 5 == 1)
        {
            Must(made.Lift(Vehicle, $"№ {plan.Number} хат", day.AddDays(9), By(Roles.DecisionOfficer), now.AddDays(4)));
        }

        Restrictions.Add(made);
    }
}
