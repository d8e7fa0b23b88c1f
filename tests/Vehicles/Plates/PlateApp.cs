using Licensing.Demo.Plates;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>The product on a database of its own, with stocks that each test takes for itself by a series.</summary>
public sealed class PlateApp : TestApp
{
    private int made;

    internal static Actor Keeper { get; } = Actors.With("Айгүл Нұрланова", Roles.DecisionOfficer);

    internal static Actor Chief { get; } = Actors.With("Болат Есенов", Roles.ApprovingChief);

    internal static Actor Inspector { get; } = Actors.With("Серік Омаров", Roles.Inspector);

    internal static Actor Intake { get; } = Actors.With("Марат Сәрсенов", Roles.IntakeOfficer);

    internal static Actor Elsewhere { get; } = Actors.At(Actors.Almaty, "KZ-ALA", "Дана Ахметова", Roles.DecisionOfficer);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Cases of vehicle registration as acceptance leaves them.</summary>
    internal async Task<IReadOnlyList<Guid>> Cases(int count, string office = Actors.Astana)
    {
        var person = new Person().Describe(new PersonData(new("Әбілқасым", "Айдос"), new(1990, 1, 1), Sex.Male, PersonStatus.Citizen, "KAZ", null));
        var cases = Enumerable.Range(0, count).Select(_ => Case(person, office)).ToList();
        await Add<KernelDb>([person, .. cases]);
        return [.. cases.Select(c => c.Id)];
    }

    internal async Task<PlateActMade> Receive(string plates, Actor? by = null) => (await Send(new ReceivePlates(plates, "Накладная 7"), by ?? Keeper)).Value;

    internal Task<Plate> Plate(string text) => Read<VehiclesDb, Plate>(db => db.Plates.AsNoTracking().Include(p => p.Events.OrderBy(e => e.Ordinal))
        .SingleAsync(p => p.Key == PlateText.Fold(text), Token));

    internal Task<int> Audited(string action) => Read(db => db.Audit.CountAsync(a => a.Action == action && a.Verb == Licensing.Platform.Auditing.AuditVerb.Changed, Token));

    /// <summary>Does something with plates as the flow of a case would, in one transaction.</summary>
    internal Task<Result<T>> Flow<T>(Func<PlateDesk, UseCase, Task<Result<T>>> act, Actor? by = null) => PlateWork.Do(Provider, by ?? Keeper, act, Token);

    private Case Case(Person person, string office)
    {
        var sheet = Deadlines.Work(Term.Hours(6), Clock.GetUtcNow(), LawSnapshot.Defaults.Schedule(ScheduleKind.RoadPolice), LawSnapshot.Defaults.Calendar, "7(1)", "362-2007");
        var number = CaseNumber.Create("VR", 2026, 900_000 + Interlocked.Increment(ref made)).Value;
        return Kernel.Cases.Case.Accept(BareCase.Of(number, "VR", person, sheet, office), Intake.Officer, BusinessTime.ToUtc(Clock.GetUtcNow()));
    }
}
