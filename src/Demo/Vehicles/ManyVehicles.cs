using System.Threading.Channels;
using Licensing.Demo.Mass;
using Licensing.Demo.Seeding;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Demo.Vehicles;

/// <summary>
/// Vehicles of the last nine years with owners, certificates, plates, restrictions and the closed cases behind them. They leave no audit trail: they stand for what
/// was taken over from the register before this one.
/// </summary>
internal sealed class ManyVehicles(KernelDb kernel, VehiclesDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int BatchSize = 500;
    private const int NumbersAtOnce = 500;
    private const int PlatesOfABatch = 1_000;

    /// <summary>Makes so many; the next batch is made while one is being written.</summary>
    public async Task Make(VehiclePlanner planner, int count, LawSnapshot law, ScanRef photo, Progress progress, CancellationToken cancellation)
    {
        await session.Connection.OpenAsync(cancellation);
        var plans = Enumerable.Range(1, count).Select(planner.Plan).ToList();
        await Number(planner, plans, cancellation);
        await session.Connection.CloseAsync();

        var made = Channel.CreateBounded<List<PastVehicle>>(2);
        var making = Task.Run(() => Produce(plans, law, photo, made.Writer, cancellation), cancellation);
        var written = 0;
        await foreach (var vehicles in made.Reader.ReadAllAsync(cancellation))
        {
            await writer.Write(Batch(vehicles), cancellation);
            progress.Report(written += vehicles.Count);
        }

        await making;
    }

    private static async Task Produce(List<VehiclePlan> plans, LawSnapshot law, ScanRef photo, ChannelWriter<List<PastVehicle>> to, CancellationToken cancellation)
    {
        try
        {
            foreach (var chunk in plans.Chunk(BatchSize))
            {
                await to.WriteAsync([.. chunk.AsParallel().AsOrdered().WithCancellation(cancellation).Select(plan => PastVehicle.Run(plan, law, photo))], cancellation);
            }

            to.Complete();
        }
        catch (Exception e)
        {
            to.Complete(e);
            throw;
        }
    }

    // Numbers go up in the order of filing, whatever vehicle a case is about.
    private async Task Number(VehiclePlanner planner, List<VehiclePlan> plans, CancellationToken cancellation)
    {
        var acts = plans.SelectMany(plan => plan.Acts.Select(act => (Plan: plan, Act: act))).OrderBy(a => a.Act.FiledAt).ToList();
        var first = acts.Where(a => a.Act.Operation == Operation.Register).ToList();
        var certified = acts.Where(a => a.Act.Operation is not (Operation.Deregister or Operation.DeregisterUnfit)).ToList();
        var returning = acts.Where(a => a.Act.Operation is Operation.Deregister or Operation.DeregisterUnfit || a.Act is { Operation: Operation.ReRegister, NewPlates: true }).ToList();
        await Give(acts, VehiclesDb.SchemaName, VehiclesDb.CaseNumbers, (a, n) => a.Act.Case = n, cancellation);
        await Give(acts, SchemaAttribute.Of(typeof(KernelDb)), KernelDb.HandOverNumbers, (a, n) => a.Act.HandOver = n, cancellation);
        await Give(first, VehiclesDb.SchemaName, VehiclesDb.VehicleNumbers, (a, n) => a.Plan.Serial = n, cancellation);
        await Give(certified, VehiclesDb.SchemaName, VehiclesDb.CertificateNumbers, (a, n) => a.Act.Certificate = n, cancellation);
        await Plates(planner, acts, cancellation);
        await Give(returning, VehiclesDb.SchemaName, PlateAct.Numbers, (a, n) => a.Act.Return = n, cancellation);
    }

    private async Task Plates(VehiclePlanner planner, List<(VehiclePlan Plan, ActPlan Act)> acts, CancellationToken cancellation)
    {
        var plated = acts.Where(a => a.Act.NewPlates).ToList();
        plated.ForEach(a => a.Act.Plate = planner.NextPlate(a.Plan, a.Act));
        var batches = plated.GroupBy(a => (a.Plan.Team.Office.Id, a.Act.Plate!.Format.Code)).SelectMany(g => g.Chunk(PlatesOfABatch)).ToList();
        var receipts = new List<PlateAct>();
        await Give(batches, VehiclesDb.SchemaName, PlateAct.Numbers, Receive, cancellation);
        var batch = new BulkBatch();
        batch.Add(registry, receipts);
        await writer.Write(batch, cancellation);

        void Receive((VehiclePlan Plan, ActPlan Act)[] plates, long number)
        {
            var office = plates[0].Plan.Team.Office;
            var receipt = PlateAct.Draw(
                PlateActKind.Receipt, number, office.Id, $"№ {number} жүкқұжат", plates.Length, new Officer(Guid.Empty, "Қоймашы А.", office.Id),
                BusinessTime.ToUtc(plates[0].Act.FiledAt.AddDays(-20)));
            receipt.Version = 1;
            receipts.Add(receipt);
            Array.ForEach(plates, a => a.Act.Plate!.Receipt = receipt);
        }
    }

    private async Task Give<T>(List<T> all, string schema, string sequence, Action<T, long> give, CancellationToken cancellation)
    {
        foreach (var chunk in all.Chunk(NumbersAtOnce))
        {
            foreach (var (one, number) in chunk.Zip(await session.Next(schema, sequence, chunk.Length, cancellation)))
            {
                give(one, number);
            }
        }
    }

    private BulkBatch Batch(List<PastVehicle> made)
    {
        var batch = new BulkBatch();
        batch.Add(kernel, made.SelectMany(m => m.Cases));
        batch.Add(registry, made.Select(m => m.Vehicle));
        foreach (var about in made.SelectMany(m => m.Cases))
        {
            batch.Add(kernel, about.Steps);
            batch.Add(kernel, about.Events);
            batch.AddParts(kernel, about.Id, about.Documents);
            batch.AddParts(kernel, about.Id, about.Payments);
            batch.Add(kernel, about.Decisions);
        }

        batch.Add(kernel, made.SelectMany(m => m.Entries));
        batch.Add(registry, made.SelectMany(m => m.Vehicle.Aggregates));
        batch.Add(registry, made.SelectMany(m => m.Vehicle.Registrations));
        batch.Add(registry, made.SelectMany(m => m.Vehicle.Events));
        batch.Add(registry, made.SelectMany(m => m.Vehicle.Keys));
        batch.Add(registry, made.SelectMany(m => m.Rows));
        batch.Add(registry, made.SelectMany(m => m.Inspections));
        batch.Add(registry, made.SelectMany(m => m.Certificates));
        batch.Add(registry, made.SelectMany(m => m.Restrictions));
        batch.Add(registry, made.SelectMany(m => m.Returns));
        batch.Add(registry, made.SelectMany(m => m.Plates));
        batch.Add(registry, made.SelectMany(m => m.Plates).SelectMany(p => p.Events));
        return batch;
    }
}
