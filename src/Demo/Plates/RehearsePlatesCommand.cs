using Licensing.Platform.Commands;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Plates;

/// <summary>`Host rehearse-plates`: eight scripted officers move plates about in two offices until stopped, and say each plate whose way was confirmed.</summary>
[Command("rehearse-plates")]
internal sealed class RehearsePlatesCommand(IServiceProvider services, IDispatcher dispatcher) : IHostCommand
{
    private const int Officers = 8;

    private static readonly Actor[] Keepers =
    [
        Keeper("road-police-ast-department", "KZ-AST", 2), Keeper("road-police-ala-department", "KZ-ALA", 3),
    ];

    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        await Task.WhenAll(Enumerable.Range(0, Officers).Select(i => Work(Keepers[i % 2], Keepers[(i + 1) % 2], cancellation)));
        return 0;
    }

    private async Task Work(Actor here, Actor there, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var text = Random.Shared.Next(4) == 0 ? await Travel(here, there, cancellation) : await Drive(here, cancellation);
                if (text is not null)
                {
                    Console.WriteLine($"confirmed {text}");
                }
            }
            catch (DbUpdateException)
            {
                // Another officer was first at this plate: on with the next one, as people do.
            }
        }
    }

    /// <summary>Reserved, given up or issued, handed in, looked at, in stock again.</summary>
    private async Task<string?> Drive(Actor by, CancellationToken cancellation)
    {
        var (caseId, vehicle) = (Guid.NewGuid(), Guid.NewGuid());
        var reserved = await PlateWork.Do(services, by, (desk, use) => desk.Reserve(by.OfficeId, PlateType.Car, caseId, use, cancellation), cancellation);
        if (!reserved.IsOk)
        {
            return null;
        }

        if (Random.Shared.Next(4) == 0)
        {
            await PlateWork.Do<Done>(
                services, by, async (desk, use) => await desk.Release(caseId, "rehearsal", use, cancellation) is { } problem ? problem : default(Done), cancellation);
            return reserved.Value.Text;
        }

        await PlateWork.Do(services, by, (desk, use) => desk.Issue(caseId, vehicle, use, cancellation), cancellation);
        var back = await PlateWork.Do(services, by, (desk, use) => desk.TakeBack(vehicle, "rehearsal", use, cancellation), cancellation);
        if (back.IsOk)
        {
            await dispatcher.Send(new PutPlateBack(back.Value.Id, back.Value.Version, "rehearsal"), by, cancellation: cancellation);
        }

        return reserved.Value.Text;
    }

    /// <summary>Sent to the other office and counted there.</summary>
    private async Task<string?> Travel(Actor here, Actor there, CancellationToken cancellation)
    {
        var stock = (await dispatcher.Send(new ListPlates(State: PlateState.InStock, Size: 100), here, cancellation: cancellation)).Value.Lines;
        if (stock.Count == 0)
        {
            return null;
        }

        var plate = stock[Random.Shared.Next(stock.Count)].Text;
        var sent = await dispatcher.Send(new SendPlates(there.OfficeId, plate, "rehearsal"), here, cancellation: cancellation);
        return sent.IsOk && (await dispatcher.Send(new ReceiveTransfer(sent.Value.Id, 1), there, cancellation: cancellation)).IsOk ? plate : null;
    }

    private static Actor Keeper(string office, string region, int number) => new(
        new Guid($"00000000-0000-7000-8000-{number:D12}"), $"rehearsal {number}", office, region, new HashSet<string> { Roles.DecisionOfficer });
}
