using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>Fills the database with as many people and cases as a figure is about, in batches.</summary>
internal static class BulkRows
{
    private const int Batch = 5000;

    private static readonly string[] Surnames = ["Ахметов", "Омаров", "Сейтқали", "Жұмабаев", "Қасымов", "Иванов", "Петров", "Нұрланов", "Әбілқасым", "Тоқаев", "Ермеков", "Смирнов"];

    private static readonly string[] GivenNames = ["Айгүл", "Серік", "Нұрлан", "Әсел", "Ерлан", "Динара", "Мария", "Иван", "Қанат", "Гүлнар", "Олжас", "Анна"];

    private static readonly string[] Endings = ["", "а", "ова", "ұлы", "енко", "бек", "хан", "жан", "тай", "ғали", "мұрат", "бай"];

    public static async Task FillPeople(BenchApp app, int missing)
    {
        for (var done = 0; done < missing; done += Batch)
        {
            var first = done;
            await Save(app, Enumerable.Range(first, Math.Min(Batch, missing - first)).Select(PersonNumber));
            Console.Error.Write($"\r{first + Batch:N0} people ");
        }
    }

    public static async Task FillCases(BenchApp app, int missing)
    {
        var person = PersonNumber(int.MaxValue / 2);
        await Save(app, [person]);
        var start = TestClock.Tuesday.AddDays(-30);
        for (var done = 0; done < missing; done += Batch)
        {
            var first = done;
            await Save(app, Enumerable.Range(first, Math.Min(Batch, missing - first)).Select(i => CaseNumbered(i, person, start.AddMinutes(i % 43_200))));
            Console.Error.Write($"\r{first + Batch:N0} cases ");
        }
    }

    /// <summary>Open cases of another office whose term runs on for weeks, each with its whole sheet.</summary>
    public static async Task FillRunning(BenchApp app, int count)
    {
        var person = PersonNumber((int.MaxValue / 2) + 1);
        await Save(app, [person]);
        for (var done = 0; done < count; done += Batch)
        {
            var first = done;
            await Save(app, Enumerable.Range(first, Math.Min(Batch, count - first))
                .Select(i => Accepted($"PR-{i}", "PR", Actors.Almaty, person, TestClock.Tuesday.AddMinutes(-i % 20_000), Term.Days(60 + (i % 60)), isWhole: true)));
            Console.Error.Write($"\r{first + Batch:N0} running cases ");
        }
    }

    private static Person PersonNumber(int i) => new Person().Describe(new PersonData(
        new PersonName(
            $"{Surnames[i % 12]}{Endings[i / 12 % 12]}{Endings[i / 144 % 12]}",
            $"{GivenNames[i / 7 % 12]}{Endings[i / 1000 % 12]}",
            $"{GivenNames[i / 11 % 12]}{Endings[i / 5000 % 12]}ұлы"),
        new DateOnly(1950, 1, 1).AddDays(i % 20_000), Sex.Male, PersonStatus.Citizen, "KAZ", null));

    private static Case CaseNumbered(int i, Person person, DateTimeOffset filedAt) =>
        Accepted(CaseNumber.Create("DL", 2026, 2_000_000 + i).Value, "DL", Actors.Astana, person, filedAt, Term.Hours(6), isWhole: false);

    private static Case Accepted(string number, string service, string office, Person person, DateTimeOffset filedAt, Term term, bool isWhole)
    {
        var schedule = DefaultSchedules.For(ScheduleKind.RoadPolice);
        var sheet = Deadlines.Work(term, filedAt, schedule, WorkingCalendar.Default, "7(1)", "362-2007");
        var officer = Actors.With("Bench").Officer;
        var bare = BareCase.Of(number, service, person, sheet, office) with
        {
            Facts = """{"categories":["B"]}""",
            Steps = [new StepPlan("theory-exam", "examiner"), new StepPlan("practice-exam-B", "examiner")],
        };
        return Case.Accept(isWhole ? bare : bare with { DeadlineJson = "{}" }, officer, filedAt.UtcDateTime);
    }

    private static async Task Save(BenchApp app, IEnumerable<object> rows)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
