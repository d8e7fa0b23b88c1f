using System.Collections.Concurrent;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>VR, Plates: two clerks never get the same plate, under any load.</summary>
public sealed class AllocationTests(PlateApp app) : IClassFixture<PlateApp>
{
    private const int Clerks = 64;
    private const int Stock = 1_000;

    [Fact]
    public async Task Reserve_SixtyFourClerksAtOnce_EmptyTheStockWithoutATie()
    {
        await app.Receive("001 AAA 01 - 001 AAB 01");
        var cases = new ConcurrentQueue<Guid>(await app.Cases(Stock + Clerks));
        var got = new ConcurrentBag<string>();
        var other = new ConcurrentBag<Failure>();

        await Task.WhenAll(Enumerable.Range(0, Clerks).Select(async clerk =>
        {
            var actor = Actors.With($"Clerk {clerk}", Roles.IntakeOfficer);
            while (cases.TryDequeue(out var caseId))
            {
                var result = await app.Send(new ReservePlate(caseId, PlateType.Car, PlateHolder.Individual), actor);
                if (result.IsOk)
                {
                    got.Add(result.Value.Text);
                    continue;
                }

                other.Add(result.Failure!);
                return;
            }
        }));

        Assert.Equal((Stock, Stock), (got.Count, got.Distinct().Count()));
        Assert.All(other, failure => Assert.Equal("VR.no-plates-left-Car", Assert.IsType<Failure.Refused>(failure).Problem.Code));
        var states = await app.Read<VehiclesDb, List<PlateState>>(db => db.Plates.Select(p => p.State).Distinct().ToListAsync());
        Assert.Equal([PlateState.Reserved], states);
        Assert.Equal(2 * Stock, await app.Read<VehiclesDb, int>(db => db.PlateEvents.CountAsync()));
    }
}
