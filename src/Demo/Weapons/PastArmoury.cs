using System.Globalization;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Weapons;

/// <summary>What a guard company keeps besides its weapons: who answers for them, the book of its ammunition, the inventory of every year; one in three is late with the last.</summary>
internal sealed class PastArmoury(PeopleSource source, Team team, Owner company, StoragePlace room)
{
    private const string Calibre = "9x17";

    public OrganisationFile File { get; } = new()
    {
        OrganisationId = company.OrganisationId!.Value, Name = company.Name, Bin = company.Number ?? "", OfficeId = team.Office.Id, Region = team.Office.Region, Version = 1,
    };

    public List<Inventory> Inventories { get; } = [];

    public AmmunitionStock Stock { get; } = new()
    {
        OrganisationId = company.OrganisationId.Value, RoomId = room.Id, Calibre = Calibre, CalibreKey = AmmunitionStock.KeyOf(Calibre), Version = 1,
    };

    public ResponsiblePerson Responsible { get; private set; } = default!;

    private Officer Inspector => team.With(Roles.Inspector).Officer;

    /// <summary>From the day of the room up to today.</summary>
    public PastArmoury With(IReadOnlyList<Weapon> weapons, Func<long> inventoryNumber)
    {
        var answers = source.Person().Aged(30, 60).Build();
        Responsible = new()
        {
            OrganisationId = File.OrganisationId, Iin = answers.Iin!, Name = answers.Name.Full, Position = "Күзет бастығы", OrderNumber = $"Б-{source.Random.Int(10, 90)}",
            OrderOn = room.From, At = Moment(room.From), ByName = Inspector.Name, Version = 1,
        };
        var late = source.Random.Int(0, 2) == 0;
        File.Follow(room.From);
        while (File.InventoryDueOn is { } due && due.AddDays(late ? 200 : -20) < source.Today)
        {
            Count(weapons, inventoryNumber(), due.AddDays(-source.Random.Int(1, 20)));
        }

        Supply();
        return this;
    }

    private void Count(IReadOnlyList<Weapon> weapons, long serial, DateOnly on)
    {
        var made = Inventory.Start(File, serial, [.. weapons.Select(w => (w, (string?)room.Address))], Inspector, Moment(on));
        foreach (var line in made.Lines)
        {
            var differs = source.Random.Int(0, 60) == 0;
            Must(line.Tick(differs ? InventoryResult.Differs : InventoryResult.Present, differs ? "Дүмінде сызат бар" : null, Inspector, Moment(on)));
        }

        Must(made.Close([new(Responsible.Name, Responsible.Position)], null, Inspector, Moment(on)));
        made.Version = 1;
        foreach (var (line, weapon) in made.Lines.Zip(weapons))
        {
            line.Version = 1;
            weapon.Inventoried($"Түгендеу № {made.Number}: {(line.Result == InventoryResult.Present ? "Бар" : $"Өзгеше. {line.Note}")}", on, Inspector, Moment(on));
        }

        File.Inventoried(on);
        Inventories.Add(made);
    }

    // Bought once a quarter, given out, shot at training and given back.
    private void Supply()
    {
        for (var day = Later(source.Today.AddYears(-1), room.From.AddDays(10)); day.AddDays(20) < source.Today; day = day.AddMonths(3))
        {
            Enter(AmmunitionMove.Receive, 10 * source.Random.Int(40, 80), day, "Жүкқұжат");
            Enter(AmmunitionMove.Issue, 10 * source.Random.Int(10, 20), day.AddDays(3), "Беру тізімдемесі");
            Enter(AmmunitionMove.GiveBack, 10 * source.Random.Int(2, 8), day.AddDays(12), "Қабылдау тізімдемесі");
            Enter(AmmunitionMove.Spend, 10 * source.Random.Int(1, 9), day.AddDays(17), "Ату жаттығуының актісі");
        }
    }

    private void Enter(AmmunitionMove move, int quantity, DateOnly on, string paper) =>
        Must(Stock.Enter(move, quantity, on, string.Create(CultureInfo.InvariantCulture, $"{paper} № {source.Random.Int(1, 400)}"), Inspector, Moment(on)));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateTime Moment(DateOnly day) => BusinessTime.ToUtc(BusinessTime.At(day, new TimeOnly(11, 0)));
}
