using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Vehicles;

/// <summary>A vehicle of the register with all that it left; runs through the entities' own methods, so that history and state agree.</summary>
internal sealed partial class PastVehicle
{
    private readonly VehiclePlan plan;
    private readonly LawSnapshot law;
    private readonly ScanRef photo;
    private readonly VehicleData data;
    private Vehicle? vehicle;
    private Plate? carried;
    private DateTime moment;

    private PastVehicle(VehiclePlan plan, LawSnapshot law, ScanRef photo)
    {
        (this.plan, this.law, this.photo) = (plan, law, photo);
        var builder = new VehicleBuilder(plan.Number);
        data = (plan.Kind switch { VehicleKind.Motorcycle => builder.Motorcycle(), VehicleKind.Trailer => builder.Trailer(), _ => builder }).Build();
    }

    public Vehicle Vehicle => vehicle ?? throw new InvalidOperationException("Nothing has happened yet.");

    public List<Case> Cases { get; } = [];

    public List<VehicleCase> Rows { get; } = [];

    public List<Inspection> Inspections { get; } = [];

    public List<Certificate> Certificates { get; } = [];

    public List<HandOver> Entries { get; } = [];

    public List<Plate> Plates { get; } = [];

    public List<PlateAct> Returns { get; } = [];

    public List<Restriction> Restrictions { get; } = [];

    /// <summary>Lets it happen.</summary>
    public static PastVehicle Run(VehiclePlan plan, LawSnapshot law, ScanRef photo)
    {
        var past = new PastVehicle(plan, law, photo);
        foreach (var act in plan.Acts)
        {
            past.Happen(act);
        }

        past.Restrict();
        past.Vehicle.Version = 1;
        return past;
    }

    private void Happen(ActPlan plan)
    {
        moment = BusinessTime.ToUtc(plan.FiledAt);
        var about = File(plan);
        if (VehicleSteps.Of(VehicleSubject.FactsOf(about.Facts)).Any(s => s.Code == VehicleSteps.Inspection))
        {
            Inspect(about);
        }

        Must(about.CloseStep(VehicleSteps.Checks, "nothing-found", true, """{"restrictions":[]}""", By(Roles.DecisionOfficer), After(20)));
        Must(about.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), false, By(Roles.DecisionOfficer), After(15)));
        Enter(plan, Act(about, Roles.DecisionOfficer));
        HandOver(plan, about);
    }

    private Case File(ActPlan act)
    {
        var facts = new VehicleFacts { Operation = act.Operation, VehicleKind = plan.Kind, NewPlates = act.NewPlates };
        var subject = new VehicleSubject
        {
            VehicleId = vehicle?.Id,
            Vehicle = vehicle is null ? data : null,
            Seller = vehicle is null ? "«Автосалон» ЖШС" : null,
            Lost = act.Operation == Operation.DuplicateCertificate,
            Plate = vehicle is null ? plan.OldPlate?.Printed : null,
            RegistrationId = vehicle?.Current?.Id,
        };
        var about = new FiledVehicleCase(act.By.Person, plan.Team.Office)
        {
            Facts = facts, About = subject, Organisation = act.By.Organisation, Law = law, FiledAt = act.FiledAt, Officer = By(Roles.IntakeOfficer), Sequence = act.Case,
        }.Build();
        var seller = vehicle is null ? subject.Seller : act.Operation == Operation.ReRegister ? vehicle.OwnerName : null;
        vehicle ??= Vehicle.Enter(data, plan.Kind, plan.Serial, Act(about, Roles.IntakeOfficer));
        about.CompleteSubject((subject with { VehicleId = vehicle.Id, CaseId = about.Id }).Write());
        about.Version = 1;
        Rows.Add(new VehicleCase
        {
            CaseId = about.Id, VehicleId = vehicle.Id, Number = about.Number, Operation = act.Operation, ApplicantName = about.ApplicantName, Seller = seller, FiledAt = moment,
        });
        Reserve(act, about);
        Cases.Add(about);
        return about;
    }

    private void Inspect(Case about)
    {
        var expected = ExpectedNumbers.Of(Vehicle, new VehicleSubject());
        var numbers = expected.OrderBy(n => n.Key).Select(n => new ComparedNumber(n.Key, n.Value, n.Value)).ToList();
        var findings = new InspectionFindings(
            expected.GetValueOrDefault(AggregateKind.Body), expected.GetValueOrDefault(AggregateKind.Chassis), expected.GetValueOrDefault(AggregateKind.Engine),
            true, [], null, [photo]);
        var seen = Inspection.Of(about, Vehicle, findings, numbers, By(Roles.Inspector), After(35));
        Inspections.Add(seen);
        Must(about.CloseStep(VehicleSteps.Inspection, "admitted", true, CaseJson.Write(new { inspection = seen.Id }), By(Roles.Inspector), moment));
    }

    private void HandOver(ActPlan act, Case about)
    {
        var (by, to, now) = (By(Roles.IntakeOfficer, 1), act.By.Person.Name.Full, After(60));
        Must(about.HandOver(act.HandOver, to, by, now));
        var certificate = Certificates.Find(c => c.CaseId == about.Id);
        Entries.Add(new HandOver
        {
            CaseId = about.Id, Number = act.HandOver, OfficeId = plan.Team.Office.Id, Service = about.Service, To = to, At = now, ByUserId = by.UserId, ByName = by.Name,
            Capacity = act.By.Organisation is null ? CollectorKind.Holder : CollectorKind.Representative, What = certificate is null ? "Есептен шығару белгісі бар құжаттар" : $"Тіркеу куәлігі {certificate.Number}",
            DocumentShown = $"Жеке куәлік № {act.By.Person.Documents.FirstOrDefault()?.Number}",
        });
        if (certificate?.HandOver(now) == true)
        {
            Vehicle.Append(VehicleHappening.CertificateHandedOver, string.Create(CultureInfo.InvariantCulture, $"{certificate.Number}, № {act.HandOver}"), about.Number, by, now);
        }
    }

    private RegistryAct Act(Case about, string role) => new(
        about.Id, about.Number, about.Edition, plan.Team.Office.Id, plan.Team.Office.Region, plan.Team.Office.NameKk, BusinessTime.DateOf(moment), By(role), moment);

    private Officer By(string role, int which = 0) => plan.Team.With(role, which).Officer;

    private DateTime After(int minutes) => moment = moment.AddMinutes(minutes + (plan.Number % 11));

    private static Owner OwnerOf(Holder holder) => holder.Organisation is { } company
        ? Owner.Of(new OrganisationSnapshot(company.Id, company.Name, company.Bin, company.RegisteredOn))
        : Owner.Of(new PersonSnapshot(
            holder.Person.Id, holder.Person.Name, holder.Person.Iin, holder.Person.BirthDate, holder.Person.Sex, holder.Person.Citizenship));
}
