using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Vehicles;
using Licensing.Vehicles.Features;

namespace Licensing.Demo.Vehicles;

/// <summary>A case of vehicle registration as acceptance leaves it: the law says which documents, which fee and until when.</summary>
internal sealed class VehicleCaseBuilder(Person person, Office office)
{
    private VehicleFacts facts = new();
    private VehicleSubject subject = new();
    private Organisation? organisation;
    private LawSnapshot law = LawSnapshot.Defaults;
    private DateTimeOffset filedAt = new(2026, 11, 24, 10, 0, 0, BusinessTime.Offset);
    private Officer officer = new(Guid.Empty, "Қабылдаушы А.", office.Id);
    private long sequence = 900_001;

    public VehicleCaseBuilder Asking(VehicleFacts wanted) => Set(() => facts = wanted);

    public VehicleCaseBuilder About(VehicleSubject vehicle) => Set(() => subject = vehicle);

    public VehicleCaseBuilder For(Organisation applicant) => Set(() => organisation = applicant);

    public VehicleCaseBuilder Under(LawSnapshot snapshot) => Set(() => law = snapshot);

    public VehicleCaseBuilder FiledAt(DateTimeOffset moment) => Set(() => filedAt = moment);

    public VehicleCaseBuilder By(Officer who) => Set(() => officer = who);

    public VehicleCaseBuilder Numbered(long next) => Set(() => sequence = next);

    public Case Build()
    {
        var wanted = facts with { ApplicantKind = organisation is null ? facts.ApplicantKind : ApplicantKind.LegalEntity };
        var answer = Assess(wanted);
        var (sheet, day) = (answer.Deadlines[^1], BusinessTime.DateOf(filedAt));
        return Case.Accept(
            new Acceptance
            {
                Number = CaseNumber.Create("VR", day.Year, sequence).Value,
                Service = answer.Service,
                Edition = answer.Edition,
                OfficeId = office.Id,
                Region = office.Region,
                DecidingOfficeId = office.Id,
                PersonId = person.Id,
                OrganisationId = organisation?.Id,
                ApplicantName = organisation?.Name ?? person.Name.Full,
                ApplicantDate = organisation?.RegisteredOn ?? person.BirthDate,
                Facts = VehicleStandard.Declared.Schema.ToJson(wanted).ToJsonString(CaseJson.Options),
                Subject = subject.Write(),
                Documents = [.. answer.Documents.Select((d, i) => Document(d, i + 1, day))],
                Payments = answer.Total == 0 ? [] : [Payment(answer.Total, day)],
                Deadline = sheet,
                DeadlineJson = CaseJson.Write(sheet),
                Steps = VehicleSteps.Of(wanted),
            },
            officer,
            BusinessTime.ToUtc(filedAt));
    }

    private Assessment Assess(VehicleFacts wanted)
    {
        var standard = VehicleStandard.Declared;
        var edition = standard.EditionOn(BusinessTime.DateOf(filedAt), law) ?? throw new InvalidOperationException($"No edition on {filedAt}.");
        var json = JsonSerializer.SerializeToElement(standard.Schema.ToJson(wanted));
        var asked = edition.Documents.Select(d => d.Code).Distinct().ToImmutableArray();
        return standard.Assess(new AssessmentInput(filedAt, null, BusinessTime.DateOf(filedAt), json, asked, law.Schedule(edition.Schedule)), law).Assessment
            ?? throw new InvalidOperationException($"The facts are wrong: {json}");
    }

    private CasePayment Payment(long total, DateOnly day) => new()
    {
        Payer = organisation?.Name ?? person.Name.Full,
        Amount = total,
        PaidOn = day,
        Bank = "ҚАЗПОШТА",
        ReceiptNumber = "VR" + sequence.ToString("D8", CultureInfo.InvariantCulture),
    };

    private CaseDocument Document(AskedDocument asked, int ordinal, DateOnly day) => new()
    {
        Ordinal = ordinal,
        Code = asked.Code,
        Clause = asked.Clause,
        Presented = asked.Presented,
        Number = sequence.ToString("D6", CultureInfo.InvariantCulture),
        Issuer = asked.Code == "identity-document" ? "ҚР ІІМ" : "«Көлік» ЖШС",
        IssuedOn = day.AddDays(-3),
    };

    private VehicleCaseBuilder Set(Action change)
    {
        change();
        return this;
    }
}
