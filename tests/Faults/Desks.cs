using System.Globalization;
using System.Security.Cryptography;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Demo;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Queue.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing.Faults;

/// <summary>What people do at their desks: each act is pressed again with its own key until it is answered.</summary>
internal sealed class Desks(IDispatcher dispatcher, TimeProvider clock, CancellationToken stop)
{
    /// <summary>So many people are registered again and again, by everybody.</summary>
    public const int Residents = 12;

    private const int LargestScan = 60_000;
    private const string NoRoom = "file-no-room";

    private static readonly Actor Intake = Actors.With("Faults", Roles.IntakeOfficer);
    private static readonly Actor Registrar = Actors.At("address-bureau-ast", "KZ-AST", "Faults registrar", Roles.Registrar);

    /// <summary>Takes in one application after the other, each with a scan.</summary>
    public Task TakeIn() => Again(200, async () =>
    {
        var intake = new RehearsedIntake(new Insisting(this), Intake);
        byte[] scan = [.. "%PDF-"u8, .. RandomNumberGenerator.GetBytes(Random.Shared.Next(1_000, LargestScan))];
        var accepted = await intake.Accept(await intake.Prepare(Random.Shared.Next(), BusinessTime.DateOf(clock.GetUtcNow()), stop, scan), stop);
        Say(Ledger.Scan, Convert.ToHexStringLower(SHA256.HashData(scan)));
        Say(Ledger.Case, accepted.Number);
    });

    /// <summary>Visitors take tickets at a terminal.</summary>
    public Task TakeTickets(string office) => Again(900, async () =>
        Say(Ledger.Ticket, (await Insist(new TakeTicket(office, "DL", "kk", null), Actor.Public)).Code));

    /// <summary>An officer calls one after the other.</summary>
    public Task Call(string office, int window)
    {
        var (officer, seen, sits) = (Actors.At(office, "KZ-AST", $"Faults {window}", Roles.IntakeOfficer), default(Guid?), false);
        return Again(700, async () =>
        {
            if (!sits)
            {
                var hall = await Insist(new ShowHall(), officer);
                await Insist(new OpenWindow(hall.Windows.Single(w => w.Number == window).Id), officer);
                (seen, sits) = (hall.Current?.Id, true);
            }

            if ((await Insist(new CallNext(seen), officer)).Id is { } called)
            {
                seen = called;
                Say(Ledger.Call, $"{called}");
            }
            else
            {
                sits = false; // looks who is there: nobody, or one of another day
            }
        });
    }

    /// <summary>Registers the same few people at ever other flats, as everybody else does at this moment.</summary>
    public async Task Register(IServiceProvider services)
    {
        IReadOnlyList<Guid> people = [], flats = [];
        await Again(300, async () =>
        {
            if (flats.Count == 0)
            {
                (people, flats) = await Pool(services);
            }

            var (person, flat) = (people[Random.Shared.Next(people.Count)], flats[Random.Shared.Next(flats.Count)]);
            var slip = string.Create(CultureInfo.InvariantCulture, $"F{Guid.NewGuid():N}")[..20];
            await Insist(new EnterArrival(person, true, flat, BusinessTime.DateOf(clock.GetUtcNow()), null, slip), Registrar);
            Say(Ledger.Registration, slip);
        });
    }

    /// <summary>Those who are registered, and where.</summary>
    public static async Task<(IReadOnlyList<Guid> People, IReadOnlyList<Guid> Flats)> Pool(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AddressBureauDb>();
        return (
            await db.Addresses.Where(a => a.IsPermanent).Select(a => a.PersonId).Distinct().OrderBy(id => id).Take(Residents).ToListAsync(),
            await db.Places.Where(p => p.Kind == PlaceKind.Flat).OrderBy(p => p.Code).Take(100).Select(p => p.Id).ToListAsync());
    }

    /// <summary>Presses until there is an answer.</summary>
    /// <exception cref="RefusedException">The answer is no.</exception>
    private async Task<T> Insist<T>(IRequest<T> request, Actor actor, Guid? given = null)
    {
        for (var key = given ?? Guid.CreateVersion7(); ; await Task.Delay(Random.Shared.Next(200, 900), stop))
        {
            try
            {
                var result = await dispatcher.Send(request, actor, "faults", key, CancellationToken.None);
                if (result.IsOk)
                {
                    return result.Value;
                }

                if (IsFull(result.Failure))
                {
                    Say(Ledger.Again, NoRoom);
                }
                else if (result.Failure is not Failure.Conflict)
                {
                    throw new RefusedException(Words(result.Failure!));
                }
            }
            catch (Exception e) when (e is not RefusedException)
            {
                Say(Ledger.Again, e.GetType().Name);
            }
        }
    }

    private async Task Again(int pace, Func<Task> act)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await act();
            }
            catch (RefusedException refused)
            {
                Say(Ledger.Refused, refused.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                // A look that the database did not answer.
                Say(Ledger.Again, e.GetType().Name);
            }

            await Task.Delay(Random.Shared.Next(pace));
        }
    }

    // The officer is told so, and uploads the file again.
    private static bool IsFull(Failure? failure) => failure is Failure.Invalid { Errors: [{ Code: NoRoom }] };

    private static string Words(Failure failure) => failure switch
    {
        Failure.Refused refused => refused.Problem.Code,
        Failure.Invalid invalid => string.Join(',', invalid.Errors.Select(e => $"{e.Field}:{e.Code}")),
        _ => failure.GetType().Name,
    };

    private static void Say(string kind, string about) => Console.WriteLine($"{kind} {about}");

    private sealed class RefusedException(string code) : Exception(code);

    /// <summary>Hands the steps of an intake on, insisting on each.</summary>
    private sealed class Insisting(Desks desks) : IDispatcher
    {
        public async Task<Result<T>> Send<T>(IRequest<T> request, Actor actor, string? purpose = null, Guid? key = null, CancellationToken cancellation = default) =>
            await desks.Insist(request, actor, key);
    }
}
