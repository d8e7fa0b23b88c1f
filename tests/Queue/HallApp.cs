using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Queue.Data;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Queue;

/// <summary>The product on a database of its own; every test has a hall of its own.</summary>
public sealed class HallApp : TestApp
{
    private int made;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    /// <summary>Sets the hour of the clock's day, at UTC+05:00.</summary>
    internal void At(int hour, int minute = 0) => Clock.Now = BusinessTime.At(Today, new TimeOnly(hour, minute));

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A hall of the road police with windows that serve these.</summary>
    internal Task<Hall> Hall(params string[][] windows) => Hall(OfficeKind.RoadPoliceUnit, ["DL", "VR", "PD"], windows);

    /// <summary>A service centre with windows that serve these.</summary>
    internal Task<Hall> Centre(params string[][] windows) => Hall(OfficeKind.PublicServiceCentre, ["AC", "ID", "TI", "RR", "RD", "IN", "EX"], windows);

    internal async Task<Hall> Hall(OfficeKind kind, List<string> services, params string[][] windows)
    {
        var id = $"hall-{Interlocked.Increment(ref made)}";
        await Add<KernelDb>(new Office { Id = id, Kind = kind, Region = "KZ-AST", NameKk = $"Бөлім {id}", AddressKk = "Астана", Services = services });
        var hall = new Hall(this, id);
        foreach (var (at, served) in windows.Index())
        {
            await hall.Send(new SaveWindow(null, at + 1, served), hall.Chief);
        }

        return hall;
    }

    internal static string? Code<T>(Result<T> result) => result.Failure switch
    {
        Failure.Refused refused => refused.Problem.Code,
        Failure.NotAllowed => "role",
        Failure.Invalid invalid => string.Join(' ', invalid.Errors.Select(e => $"{e.Field}:{e.Code}")),
        Failure.NotFound => "not-found",
        Failure.Conflict => "conflict",
        _ => null,
    };
}

/// <summary>A hall and who works there.</summary>
internal sealed class Hall(HallApp app, string office)
{
    public string Office => office;

    public Actor Chief { get; } = Actors.At(office, "KZ-AST", $"Chief {office}", Roles.ApprovingChief);

    public Actor Officer(int n) => Actors.At(office, "KZ-AST", $"Officer {n} {office}", Roles.IntakeOfficer);

    public Task<Result<T>> Send<T>(IRequest<T> request, Actor actor, Guid? key = null) => app.Send(request, actor, key: key);

    public Task<Result<TakenTicket>> Take(string service = "DL", string? priority = null, Guid? key = null) =>
        Send(new TakeTicket(office, service, "kk", priority), Actor.Public, key);

    /// <summary>An officer at a window.</summary>
    public async Task<Actor> Seated(int window, int officer = 0)
    {
        var who = Officer(officer == 0 ? window : officer);
        Assert.Null(HallApp.Code(await Send(new OpenWindow(await Window(window)), who)));
        return who;
    }

    public Task<Guid> Window(int number) =>
        app.Read<QueueDb, Guid>(db => db.Windows.Where(w => w.OfficeId == office && w.Number == number && !w.IsClosed).Select(w => w.Id).SingleAsync(HallApp.Token));

    /// <summary>As the officer's page does: it knows who is at the window.</summary>
    public async Task<string?> Next(Actor officer) => (await Send(new CallNext((await Send(new ShowHall(), officer)).Value.Current?.Id), officer)).Value.Name;

    public Task<Result<HeldBooking>> Book(string time = "14:00", string who = "Серікова Айгүл", string service = "AC", int inDays = 1, string? contact = null, Guid? key = null) =>
        Send(new BookTime(office, service, app.Today.AddDays(inDays), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), who, contact, "kk"), Actor.Public, key);

    public Task<Result<ArrivedVisitor>> Arrive(HeldBooking held, string? priority = null, Guid? key = null) =>
        Send(new Arrive(office, held.Code, "kk", priority), Actor.Public, key);

    public Task<Booking> Booking(string code) => app.Read<QueueDb, Booking>(db => db.Bookings.AsNoTracking().SingleAsync(b => b.Code == code, HallApp.Token));

    public Task<Ticket> Ticket(string name) =>
        app.Read<QueueDb, Ticket>(db => db.Tickets.AsNoTracking().SingleAsync(t => t.OfficeId == office && t.Number == int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), HallApp.Token));
}
