using Licensing.Demo.Builders;
using Licensing.Demo.Mass;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Kernel;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;

namespace Licensing.Demo.Plates;

/// <summary>Stocks of plates in every office that registers vehicles, and what happened to some of them in the offices of the demo.</summary>
internal sealed class PlateStocks(VehiclesDb db, DatabaseSession session, PlateDesk desk, IDispatcher dispatcher, BulkWriter writer)
{
    private const string Cars = "car-2012-individual";
    private const string CompanyCars = "car-2012-organisation";

    /// <summary>A batch for each office; every ninth office has too few, so that the report has something to warn of.</summary>
    public async Task Fill(IReadOnlyList<Office> offices, DateTime at, Progress bar, CancellationToken cancellation)
    {
        await session.Connection.OpenAsync(cancellation);
        var done = 0;
        foreach (var region in offices.GroupBy(o => o.Region))
        {
            foreach (var (place, office) in region.OrderBy(o => o.Id, StringComparer.Ordinal).Index())
            {
                var few = done % 9 == 4;
                var (act, plates) = new PlateBatchBuilder(office, await desk.NextAct(cancellation)).At(place)
                    .Of(Cars, few ? 30 : 400).Of(CompanyCars, few ? 10 : 120).Of("motorcycle", 60).Of("trailer", 80).Of("transit", few ? 0 : 90)
                    .Receive(new Officer(Guid.Empty, "Қоймашы А.", office.Id), at);
                var batch = new BulkBatch();
                batch.Add(db, act);
                batch.Add(db, plates);
                batch.Add(db, plates.SelectMany(p => p.Events));
                await writer.Write(batch, cancellation);
                bar.Report(++done);
            }
        }

        await session.Connection.CloseAsync();
    }

    /// <summary>Today's transfer that nobody has counted yet, plates destroyed, one lost and found again.</summary>
    public async Task Live(IReadOnlyList<Team> teams, CancellationToken cancellation)
    {
        var (first, second, third) = (teams[0], teams[1], teams[2]);
        await Send(new SendPlates(second.Office.Id, Some(await Stock(first, PlateType.Motorcycle, cancellation), 20), "№ 5 өтінім"), first.With(Roles.DecisionOfficer), cancellation);
        await Send(
            new DestroyPlates(
                Some(await Stock(second, PlateType.Trailer, cancellation), 5), "Зауыт ақауы",
                [new("Омаров С.", "инспектор"), new("Ахметова Д.", "бухгалтер")]),
            second.With(Roles.ApprovingChief), cancellation);
        var lost = (await Stock(third, PlateType.Car, cancellation))[0];
        await Send(new LosePlates(lost.Text, "Түгендеу кезінде табылмады"), third.With(Roles.DecisionOfficer), cancellation);
        await Send(new FindPlateAgain(lost.Id, lost.Version + 1, "Сейфтен табылды"), third.With(Roles.Inspector), cancellation);
        await Send(new SetPlateLevel(PlateType.Car, 200), first.With(Roles.ApprovingChief), cancellation);
    }

    private async Task<IReadOnlyList<PlateLine>> Stock(Team team, PlateType type, CancellationToken cancellation) =>
        (await Send(new ListPlates(Type: type, State: PlateState.InStock), team.With(Roles.DecisionOfficer), cancellation)).Lines;

    private static string Some(IReadOnlyList<PlateLine> lines, int count) => string.Join('\n', lines.Take(count).Select(l => l.Text));

    private async Task<T> Send<T>(IRequest<T> request, Actor by, CancellationToken cancellation)
    {
        var result = await dispatcher.Send(request, by, "demo", null, cancellation);
        return result.IsOk ? result.Value : throw new InvalidOperationException($"{request}: {result.Failure}");
    }
}
