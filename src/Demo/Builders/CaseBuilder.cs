using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Demo.Builders;

/// <summary>A driver licence case as acceptance leaves it: the law says which documents, which fee and until when.</summary>
internal sealed class CaseBuilder(Person person, Office office)
{
    private LawSnapshot law = LawSnapshot.Defaults;
    private ImmutableArray<Category> categories = [Category.B];
    private DateTimeOffset filedAt = new(2026, 11, 24, 10, 0, 0, BusinessTime.Offset);
    private Officer officer = new(Guid.Empty, "Қабылдаушы А.", office.Id);
    private long sequence = 900_001;
    private int experience;
    private string[] bars = [];

    public CaseBuilder Under(LawSnapshot snapshot) => Set(() => law = snapshot);

    public CaseBuilder Asking(params ImmutableArray<Category> wanted) => Set(() => categories = wanted);

    public CaseBuilder Experienced(int months) => Set(() => experience = months);

    /// <summary>What checks have found against it.</summary>
    public CaseBuilder Barred(params string[] codes) => Set(() => bars = codes);

    public CaseBuilder FiledAt(DateTimeOffset moment) => Set(() => filedAt = moment);

    public CaseBuilder By(Officer who) => Set(() => officer = who);

    public CaseBuilder Numbered(long next) => Set(() => sequence = next);

    public Case Build() => Case.Accept(Acceptance(), officer, BusinessTime.ToUtc(filedAt));

    /// <summary>What the law says of it.</summary>
    public Assessment Assess()
    {
        var standard = DriverLicenceStandard.Declared;
        var edition = standard.EditionOn(BusinessTime.DateOf(filedAt), law) ?? throw new InvalidOperationException($"No edition on {filedAt}.");
        using var facts = JsonDocument.Parse(Facts());
        var asked = edition.Documents.Select(d => d.Code).ToImmutableArray();
        var input = new AssessmentInput(filedAt, null, BusinessTime.DateOf(filedAt), facts.RootElement, asked, law.Schedule(edition.Schedule));
        return standard.Assess(input, law).Assessment ?? throw new InvalidOperationException($"The facts are wrong: {Facts()}");
    }

    public Acceptance Acceptance()
    {
        var answer = Assess();
        var sheet = answer.Deadlines[^1];
        var day = BusinessTime.DateOf(filedAt);
        return new Acceptance
        {
            Number = CaseNumber.Create("DL", day.Year, sequence).Value,
            Service = answer.Service,
            Edition = answer.Edition,
            OfficeId = office.Id,
            Region = office.Region,
            DecidingOfficeId = office.Id,
            PersonId = person.Id,
            ApplicantName = person.Name.Full,
            ApplicantDate = person.BirthDate,
            Facts = Facts(),
            Documents = [.. answer.Documents.Select((d, i) => Document(d, i + 1, day))],
            Payments = [Payment(answer.Total, day)],
            Deadline = sheet,
            DeadlineJson = CaseJson.Write(sheet),
            Steps = ExamSteps.Plan(categories, theoryCounts: false),
        };
    }

    private string Facts() => CaseJson.Write(new
    {
        birthDate = person.BirthDate,
        categories = categories.Select(c => c.ToString()),
        drivingExperienceMonths = experience == 0 ? (int?)null : experience,
        bars,
    });

    private CasePayment Payment(long total, DateOnly day) => new()
    {
        Payer = person.Name.Full,
        Amount = total,
        PaidOn = day,
        Bank = "ҚАЗПОШТА",
        ReceiptNumber = sequence.ToString("D8", CultureInfo.InvariantCulture),
    };

    private CaseDocument Document(AskedDocument asked, int ordinal, DateOnly day)
    {
        var sheet = PresentedPapers.Of(asked.Code, person, sequence, day);
        return new CaseDocument
        {
            Ordinal = ordinal,
            Code = asked.Code,
            Clause = asked.Clause,
            Presented = asked.Presented,
            Number = sheet.Number,
            Issuer = sheet.Issuer,
            IssuedOn = sheet.IssuedOn,
            ValidTo = sheet.ValidTo,
        };
    }

    private CaseBuilder Set(Action change)
    {
        change();
        return this;
    }
}
