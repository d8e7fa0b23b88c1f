using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Licensing.Tests.DriverLicences;

/// <summary>The product on a database of its own, with people and cases as intake would have left them.</summary>
public sealed class LicenceApp : TestApp
{
    private int made;

    internal static Actor Examiner { get; } = Actors.With("Серік Омаров", Roles.Examiner);

    internal static Actor OtherExaminer { get; } = Actors.With("Дана Ахметова", Roles.Examiner);

    internal static Actor Decider { get; } = Actors.With("Айгүл Нұрланова", Roles.DecisionOfficer);

    internal static Actor Intake { get; } = Actors.With("Марат Сәрсенов", Roles.IntakeOfficer);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal async Task<Person> Person(string surname = "Әбілқасым", string given = "Айдос", DateOnly? born = null)
    {
        var birth = born ?? new DateOnly(1990, 1, 1);
        string? iin = null;
        while (iin is null)
        {
            iin = Iin.Create(birth, Sex.Male, Interlocked.Increment(ref made))?.Value;
        }

        var person = new Person().Describe(new PersonData(new(surname, given), birth, Sex.Male, PersonStatus.Citizen, "KAZ", iin));
        await Add<KernelDb>(person);
        return person;
    }

    /// <summary>A case as acceptance leaves it, its steps planned by the flow.</summary>
    internal async Task<Case> Case(Person person, params Category[] categories)
    {
        await EnsureOffice();
        var facts = $$"""{"birthDate":"{{person.BirthDate:yyyy-MM-dd}}","categories":[{{string.Join(',', categories.Select(c => $"\"{c}\""))}}]}""";
        await using var scope = Provider.CreateAsyncScope();
        var flow = scope.ServiceProvider.GetServices<IServiceFlow>().OfType<DriverLicenceFlow>().Single();
        var now = BusinessTime.ToUtc(Clock.GetUtcNow());
        var law = LawSnapshot.Defaults;
        var sheet = Deadlines.Work(Term.Hours(6), Clock.GetUtcNow(), law.Schedule(ScheduleKind.RoadPolice), law.Calendar, "7(1)", "362-2007");
        var number = CaseNumber.Create("DL", Today.Year, 900_000 + Interlocked.Increment(ref made)).Value;
        var steps = await flow.Steps(new Applying(person.Id, null, facts, null, Today), Token);
        var accepted = Kernel.Cases.Case.Accept(BareCase.Of(number, "DL", person, sheet) with { Facts = facts, Steps = steps }, Intake.Officer, now);
        await Add<KernelDb>(accepted);
        return accepted;
    }

    internal Task<int> VersionOf(Guid caseId) => Read(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync(Token));

    internal async Task<Result<ExamResult>> Theory(Guid caseId, int right = 38, Actor? by = null) =>
        await Send(new ConductTheoryExam(caseId, await VersionOf(caseId), 40, right, []), by ?? Examiner);

    internal async Task<Result<ExamResult>> Practice(Guid caseId, Category category, bool passed = true, Actor? by = null) =>
        await Send(new ConductPracticeExam(caseId, await VersionOf(caseId), category, passed, passed ? [] : ["stalled"]), by ?? Examiner);

    /// <summary>Grants and hands over as the case page would, and gives the licence.</summary>
    internal async Task<Licence> Licence(Person person, params Category[] categories)
    {
        var about = await Case(person, categories);
        if (about.Steps.Any(s => s.Code == ExamSteps.Theory))
        {
            Assert.True((await Theory(about.Id)).IsOk);
        }

        foreach (var category in categories.Order())
        {
            Assert.True((await Practice(about.Id, category)).IsOk);
        }

        Assert.Null(await Grant(about.Id));
        await HandOver(about.Id);
        return await Read<DriverLicencesDb, Licence>(db => db.Licences.AsNoTracking().Include(l => l.Categories).Include(l => l.Events).SingleAsync(l => l.CaseId == about.Id, Token));
    }

    internal Task<Problem?> Grant(Guid caseId, Actor? by = null) => Act(caseId, by ?? Decider, async (flow, about, useCase) =>
        about.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes: false, useCase.Officer, useCase.Now)
        ?? await flow.Granted(about, useCase, Token));

    internal async Task HandOver(Guid caseId) => Assert.Null(await Act(caseId, Intake, async (flow, about, useCase) =>
    {
        var entry = new HandOver
        {
            CaseId = caseId, Number = 7, OfficeId = Actors.Astana, Service = "DL", What = await flow.HandedOverThing(about, Token),
            To = about.ApplicantName, DocumentShown = "N 012345678", ByName = Intake.Name,
        };
        await flow.HandedOver(about, entry, useCase, Token);
        return about.HandOver(7, about.ApplicantName, useCase.Officer, useCase.Now);
    }));

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services)
    {
        services.AddTexts();
        services.AddPrinting(new ConfigurationBuilder().Build());
        services.TryAddSingleton<ILaw, DeclaredLaw>();
    }

    private async Task<Problem?> Act(Guid caseId, Actor by, Func<DriverLicenceFlow, Case, UseCase, Task<Problem?>> act)
    {
        await using var scope = Provider.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DatabaseSession>();
        var useCase = new UseCase(by, BusinessTime.ToUtc(Clock.GetUtcNow()), null, null);
        await session.Begin(Token);
        var about = (await scope.ServiceProvider.GetRequiredService<CaseDesk>().Open(caseId, null, useCase, Token)).Value;
        var flow = scope.ServiceProvider.GetServices<IServiceFlow>().OfType<DriverLicenceFlow>().Single();
        if (await act(flow, about, useCase) is { } problem)
        {
            return problem;
        }

        await session.Save(Token);
        await session.Commit(Token);
        return null;
    }

    private async Task EnsureOffice()
    {
        if (!await Read(db => db.Offices.AnyAsync(o => o.Id == Actors.Astana, Token)))
        {
            await Add<KernelDb>(new Office
            {
                Id = Actors.Astana, Kind = OfficeKind.RoadPoliceUnit, Region = "KZ-AST", NameKk = "Астана қаласы ТЕБ", AddressKk = "Астана қаласы",
            });
        }
    }

    /// <summary>The law as declared, without any row.</summary>
    private sealed class DeclaredLaw : ILaw
    {
        public IReadOnlyDictionary<string, IStandard> Standards { get; } =
            new Dictionary<string, IStandard> { ["DL"] = DriverLicenceStandard.Declared };

        public ValueTask<LawSnapshot> Now(CancellationToken cancellation) => new(LawSnapshot.Defaults);

        public ValueTask<OfficeSchedule> ScheduleOf(string officeId, ScheduleKind kind, CancellationToken cancellation) =>
            new(LawSnapshot.Defaults.Schedule(kind));
    }
}
