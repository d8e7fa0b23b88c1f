using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Cases;

/// <summary>The platform with services that only these tests know, and cases that were accepted in the past.</summary>
public class CasesApp : TestApp
{
    public const string OneEye = "TC";
    public const string FourEyes = "TD";
    public const string MayRefuse = "TE";

    private static int _serial = 5000;

    public static Actor Intake { get; } = Actors.With("Омарова Айгүл", Roles.IntakeOfficer);

    public static Actor Examiner { get; } = Actors.With("Нұрланов Серік", Roles.Examiner);

    public static Actor Decider { get; } = Actors.With("Ахметова Дана", Roles.DecisionOfficer);

    public static Actor Chief { get; } = Actors.With("Тілеубаев Мұрат", Roles.ApprovingChief);

    public static Actor Elsewhere { get; } =
        Actors.At(Actors.Almaty, "KZ-ALA", "Стороннев Пётр", Roles.DecisionOfficer, Roles.IntakeOfficer, Roles.ApprovingChief);

    internal DeskFlow Single { get; } = new(OneEye);

    internal DeskFlow Double { get; } = new(FourEyes, fourEyes: true);

    internal DeskFlow Discretionary { get; } = new(MayRefuse, discretionary: true);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (id, region) in new[] { (Actors.Astana, "KZ-AST"), (Actors.Almaty, "KZ-ALA") })
        {
            if (!await Read(db => db.Offices.AnyAsync(o => o.Id == id)))
            {
                await Add<KernelDb>(new Office { Id = id, Kind = OfficeKind.RoadPoliceUnit, Region = region, NameKk = id, AddressKk = id });
            }
        }
    }

    public static Person NewPerson(DateOnly? born = null, string surname = "Әбілқасымова")
    {
        var day = born ?? new DateOnly(1990, 1, 1).AddDays(Interlocked.Increment(ref _serial) % 3000);
        string? iin = null;
        while (iin is null)
        {
            iin = Iin.Create(day, Sex.Female, Interlocked.Increment(ref _serial) % 10_000)?.Value;
        }

        return new Person().Describe(new PersonData(
            PersonName.Of(surname, "Айым", "Серікқызы"), day, Sex.Female, PersonStatus.Citizen, "KAZ", iin));
    }

    /// <summary>A case as intake leaves it, accepted now by the test's clock.</summary>
    public async Task<Case> Accepted(
        string service = OneEye, bool withStep = false, bool documents = true, Person? person = null, string office = Actors.Astana, string? decides = null)
    {
        var applicant = person ?? NewPerson();
        if (!await Read(db => db.People.AnyAsync(p => p.Id == applicant.Id)))
        {
            await Add<KernelDb>(applicant);
        }

        var made = Make(service, applicant, withStep, documents, office, decides);
        await Add<KernelDb>(made);
        return made;
    }

    /// <summary>The case as it stands in the database.</summary>
    public Task<Case> Stored(Guid id) => Read(db => db.Cases.AsNoTracking()
        .Include(c => c.Steps).Include(c => c.Decisions).Include(c => c.Events).AsSplitQuery().SingleAsync(c => c.Id == id));

    /// <summary>Decides with the version that is there now.</summary>
    public async Task<Result<CaseState>> Decide(Guid id, DecisionKind kind, Actor? by = null, string? reasoning = null, params string[] grounds) =>
        await Send(new Decide(id, (await Stored(id)).Version, kind, grounds, reasoning), by ?? Decider);

    protected override void Configure(IServiceCollection services)
    {
        DeskFlow[] flows = [Single, Double, Discretionary];
        services.AddSingleton<ILaw>(new DeskLaw(flows));
        foreach (var flow in flows)
        {
            services.AddSingleton<IServiceFlow>(flow);
        }
    }

    private Case Make(string service, Person applicant, bool withStep, bool documents, string office, string? decides)
    {
        var number = CaseNumber.Create(service, 2026, Interlocked.Increment(ref _serial)).Value;
        var deadline = Deadlines.Work(
            Term.Hours(6), Clock.Now, DefaultSchedules.For(ScheduleKind.RoadPolice), WorkingCalendar.Default, "1", "362-2007");
        var acceptance = BareCase.Of(number, service, applicant, deadline, office) with
        {
            DecidingOfficeId = decides ?? office,
            Facts = $$"""{"birthDate":"{{applicant.BirthDate:yyyy-MM-dd}}"}""",
            Documents = [new CaseDocument { Ordinal = 1, Code = "application", Clause = "4(1)", Presented = documents, Scans = [new ScanRef(new string('a', 64), "a.pdf", "application/pdf", 10)] }],
            Steps = withStep ? [new StepPlan(DeskFlow.Examined, Roles.Examiner)] : [],
        };
        return Case.Accept(acceptance, Intake.Officer, BusinessTime.ToUtc(Clock.Now));
    }
}
