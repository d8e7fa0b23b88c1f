using Licensing.Demo.Mass;
using Licensing.Demo.Users;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Law;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;

namespace Licensing.Demo.Hall;

/// <summary>Times that visitors have booked at the demo's centres for today and the next days.</summary>
internal sealed class BookingSeed(QueueDb halls, BulkWriter writer, ILaw law, PersonKeys keys)
{
    private const int Days = 6;
    private const int Every = 4;

    private static readonly string[] Surnames = ["Сәрсенова", "Ким", "Омарова", "Петрова", "Жұмабаева", "Тоқтарова", "Иванова", "Бекова"];
    private static readonly string[] GivenNames = ["Айгүл", "Ольга", "Дана", "Мария", "Гүлнар"];

    public async Task Fill(IReadOnlyList<Team> centres, DateTimeOffset now, CancellationToken cancellation)
    {
        var (snapshot, batch, rules) = (await law.Now(cancellation), new BulkBatch(), new HallRules());
        foreach (var office in centres.Select(team => team.Office))
        {
            var schedule = await law.ScheduleOf(office.Id, DefaultSchedules.DefaultOf(office.Kind), cancellation);
            foreach (var day in Enumerable.Range(0, Days).Select(BusinessTime.DateOf(now).AddDays))
            {
                var editions = office.Services.Select(s => law.Standards.GetValueOrDefault(s)?.EditionOn(day, snapshot)).Where(e => e is not null && BookingRights.Of(e, office.Kind) is not null).ToList();
                var times = schedule.OpeningOn(day, snapshot.Calendar) is { } hours && editions.Count > 0 ? Slots.Of(hours, rules.SlotMinutes).Where((_, at) => at % Every == 0) : [];
                var booked = times.Select(time => BusinessTime.At(day, time)).Where(at => at > now)
                    .Select((at, n) => Made(office.Id, editions[n % editions.Count]!, at, n + 1, BusinessTime.ToUtc(now))).ToList();
                batch.Add(halls, booked);
                batch.Add(halls, booked.Count > 0 ? [new BookedDay { OfficeId = office.Id, Day = day, Last = booked.Count }] : Array.Empty<BookedDay>());
            }
        }

        await writer.Write(batch, cancellation);
    }

    private Booking Made(string office, Licensing.Kernel.Standards.IEdition edition, DateTimeOffset at, int number, DateTime now)
    {
        var order = new BookingOrder(office, edition.Service, edition.Code, BusinessTime.ToUtc(at), number % 3 == 0 ? "ru" : "kk", number % 2 == 0 ? "+7 700 000 00 00" : null);
        var name = $"{Surnames[number % Surnames.Length]} {GivenNames[number % GivenNames.Length]}";
        var who = Visitor.Read(name).Who!;
        return Booking.Make(order, who, keys.Of(office, who), number, 1, now);
    }
}
