using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Weapons;
using Licensing.Weapons.Features;

namespace Licensing.Demo.Weapons;

/// <summary>A case of weapons as acceptance leaves it: the law says which documents, which fee and until when.</summary>
internal sealed class WeaponCaseBuilder(Person person, Office office)
{
    private WeaponFacts facts = new();
    private WeaponSubject subject = new();
    private Organisation? organisation;
    private LawSnapshot law = LawSnapshot.Defaults;
    private DateTimeOffset filedAt = new(2026, 11, 24, 10, 0, 0, BusinessTime.Offset);
    private Officer officer = new(Guid.Empty, "Қабылдаушы А.", office.Id);
    private long sequence = 900_001;

    public WeaponCaseBuilder Asking(WeaponFacts wanted) => Set(() => facts = wanted);

    public WeaponCaseBuilder About(WeaponSubject weapons) => Set(() => subject = weapons);

    public WeaponCaseBuilder For(Organisation applicant) => Set(() => organisation = applicant);

    public WeaponCaseBuilder Under(LawSnapshot snapshot) => Set(() => law = snapshot);

    public WeaponCaseBuilder FiledAt(DateTimeOffset moment) => Set(() => filedAt = moment);

    public WeaponCaseBuilder By(Officer who) => Set(() => officer = who);

    public WeaponCaseBuilder Numbered(long next) => Set(() => sequence = next);

    public Case Build()
    {
        var wanted = Completed();
        var answer = Assess(wanted);
        var (sheet, day) = (answer.Deadlines[^1], BusinessTime.DateOf(filedAt));
        return Case.Accept(
            new Acceptance
            {
                Number = CaseNumber.Create(WeaponFlow.Service, day.Year, sequence).Value,
                Service = answer.Service,
                Edition = answer.Edition,
                OfficeId = office.Id,
                Region = office.Region,
                DecidingOfficeId = office.Id,
                PersonId = person.Id,
                OrganisationId = organisation?.Id,
                ApplicantName = organisation?.Name ?? person.Name.Full,
                ApplicantDate = organisation?.RegisteredOn ?? person.BirthDate,
                Facts = WeaponStandard.Declared.Schema.ToJson(wanted).ToJsonString(CaseJson.Options),
                Subject = subject.Write(),
                Documents = [.. answer.Documents.Select((d, i) => Document(d, i + 1, day))],
                Payments = answer.Total == 0 ? [] : [Payment(answer.Total, day)],
                Deadline = sheet,
                DeadlineJson = CaseJson.Write(sheet),
                Steps = WeaponSteps.Of(wanted, subject, day),
            },
            officer,
            BusinessTime.ToUtc(filedAt));
    }

    // What intake takes from the record and the lists.
    private WeaponFacts Completed()
    {
        var born = facts.Permit == PermitKind.EmployeeStoreCarry ? subject.Employees.Max(e => e.BirthDate) : facts.IsIndividual ? person.BirthDate : (DateOnly?)null;
        return facts with
        {
            BirthDate = born ?? facts.BirthDate,
            Units = facts.RegistersUnits ? Math.Max(1, subject.Units.Count) : 1,
            Employees = facts.Permit == PermitKind.EmployeeStoreCarry ? Math.Max(1, subject.Employees.Count) : 1,
        };
    }

    private Assessment Assess(WeaponFacts wanted)
    {
        var standard = WeaponStandard.Declared;
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
        ReceiptNumber = "WP" + sequence.ToString("D8", CultureInfo.InvariantCulture),
    };

    private CaseDocument Document(AskedDocument asked, int ordinal, DateOnly day) => new()
    {
        Ordinal = ordinal,
        Code = asked.Code,
        Clause = asked.Clause,
        Presented = asked.Presented,
        Number = sequence.ToString("D6", CultureInfo.InvariantCulture),
        Issuer = "ҚР ІІМ",
        IssuedOn = day.AddDays(-3),
    };

    private WeaponCaseBuilder Set(Action change)
    {
        change();
        return this;
    }
}
