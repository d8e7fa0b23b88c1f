using System.Diagnostics;
using System.Globalization;
using System.Text;
using Licensing.Demo.Builders;
using Licensing.Demo.People;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features.ImportFleet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>An organisation's list of 5,000 vehicles, from the file to the last case (VR), beside the bare bulk insert of the same rows in the same run.</summary>
internal static class ImportBench
{
    private const double Seconds = 60;
    private const double Megabytes = 200;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        const int rows = FleetImport.MostRows;
        var officer = Actors.With("Bench", Roles.IntakeOfficer);
        var content = await Prepare(app, rows, officer);
        await Import(app, content, officer, 50);

        using var memory = new LiveMemory();
        var whole = Stopwatch.StartNew();
        var organisation = await Import(app, content, officer, rows);
        var (ours, peak) = (whole.Elapsed.TotalSeconds, memory.Stop());
        var bare = await Bare(app, organisation);
        report.AtMost($"list of {rows:N0} vehicles, file to cases", ours, Seconds, "the limit", "s", 1);
        report.AtMost("the same, memory in use above the start", peak, Megabytes, "the limit", "MB", 1);
        report.Told("the same", ours, bare, "bare bulk insert of the same rows", "s");
    }

    private static async Task<DraftContent> Prepare(BenchApp app, int rows, Actor officer)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (kernel, vehicles, people) = (
            scope.ServiceProvider.GetRequiredService<KernelDb>(), scope.ServiceProvider.GetRequiredService<VehiclesDb>(), new PeopleSource(77, new DateOnly(2026, 11, 24)));
        var (firm, person) = (people.Organisation().Build(), people.Person().Aged(30, 50).Build());
        kernel.AddRange(firm, person);
        await kernel.SaveChangesAsync();
        var office = new Office { Id = Actors.Astana, Region = "KZ-AST", NameKk = "", AddressKk = "" };
        var (act, plates) = new PlateBatchBuilder(office, 1_000_000_500).Of("car-2012-organisation", rows + 500).Receive(officer.Officer, BusinessTime.ToUtc(TestClock.Tuesday));
        vehicles.Add(act);
        vehicles.AddRange(plates);
        await vehicles.SaveChangesAsync();
        await vehicles.Database.ExecuteSqlRawAsync("ANALYZE vehicles.\"Plates\"");
        return new DraftContent
        {
            OrganisationId = firm.Id,
            PersonId = person.Id,
            Acting = new() { Basis = ActingBasis.Charter, Authority = "Жарғы" },
            Documents = [new("application") { Presented = true }, new("entity-registration") { Presented = true }, new("duty-receipt") { Presented = true }],
        };
    }

    private static async Task<Guid> Import(BenchApp app, DraftContent content, Actor officer, int rows)
    {
        var runner = app.Services.GetRequiredService<FleetRunner>();
        var started = await app.Send(new StartFleet(content, "bench.csv", File(rows)), officer);
        await runner.Round(CancellationToken.None);
        var import = (await app.Send(new ShowFleet(started.Id, Size: 1), officer)).Import;
        await app.Send(
            new AcceptFleet(import.Id, import.Version, new EnteredPayment("Bench", import.Fee, BusinessTime.DateOf(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()), "Bench", $"B{rows}")), officer);
        await runner.Round(CancellationToken.None);
        import = (await app.Send(new ShowFleet(started.Id, Size: 1), officer)).Import;
        return import.State == FleetState.Accepted && import.Good == rows
            ? import.OrganisationId
            : throw new InvalidOperationException($"{import.State}, {import.Good} good, {import.Problem} {string.Join(", ", import.ProblemArgs)}");
    }

    private static byte[] File(int rows)
    {
        var text = new StringBuilder("operation;vehicleKind;vin;make;model;year;colour;category;engine;mass;maxMass;seller;acquisition;ownership-document;vehicle\r\n");
        for (var i = 0; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"register;car;XW7BF4FK{(char)('A' + (rows % 7))}{i:D8};Toyota;Camry;2025;ақ;B;2AR{i:D7};1500;2100;«Автосалон» ЖШС;trade;№ {i};+\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // The rows of the cases and vehicles that were made, copied into empty tables of the same shape, keys and indexes included.
    private static async Task<double> Bare(BenchApp app, Guid organisation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (kernel, vehicles) = (scope.ServiceProvider.GetRequiredService<KernelDb>(), scope.ServiceProvider.GetRequiredService<VehiclesDb>());
        var cases = await kernel.Cases.AsNoTracking().AsSplitQuery().Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Steps).Include(c => c.Events)
            .Where(c => c.OrganisationId == organisation).ToListAsync();
        var ids = cases.Select(c => c.Id).ToHashSet();
        var about = (await vehicles.VehicleCases.AsNoTracking().ToListAsync()).Where(v => ids.Contains(v.CaseId)).ToList();
        var entered = about.Select(v => v.VehicleId).ToHashSet();
        var registered = (await vehicles.Vehicles.AsNoTracking().AsSplitQuery().Include(v => v.Aggregates).Include(v => v.Events).Include(v => v.Keys).ToListAsync())
            .Where(v => entered.Contains(v.Id)).ToList();
        (DbContext Context, Type Type, List<object> Rows)[] tables =
        [
            (kernel, typeof(Case), [.. cases]), (kernel, typeof(CaseDocument), [.. cases.SelectMany(c => c.Documents)]),
            (kernel, typeof(CasePayment), [.. cases.SelectMany(c => c.Payments)]), (kernel, typeof(CaseStep), [.. cases.SelectMany(c => c.Steps)]),
            (kernel, typeof(CaseEvent), [.. cases.SelectMany(c => c.Events)]), (vehicles, typeof(Vehicle), [.. registered]),
            (vehicles, typeof(VehicleAggregate), [.. registered.SelectMany(v => v.Aggregates)]), (vehicles, typeof(VehicleEvent), [.. registered.SelectMany(v => v.Events)]),
            (vehicles, typeof(VehicleKey), [.. registered.SelectMany(v => v.Keys)]), (vehicles, typeof(VehicleCase), [.. about]),
        ];
        return await BareTables.Write(app, tables);
    }
}

/// <summary>How much memory is in use at most, above what was in use at the start: what no collection could give back.</summary>
internal sealed class LiveMemory : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource stopping = new();
    private readonly Task looking;
    private readonly long start = GC.GetTotalMemory(forceFullCollection: true);
    private long most;

    public LiveMemory() => looking = Task.Run(Look);

    /// <summary>Megabytes.</summary>
    public double Stop()
    {
        stopping.Cancel();
        looking.Wait();
        return Math.Max(0, most - start) / 1024.0 / 1024.0;
    }

    public void Dispose() => stopping.Dispose();

    private void Look()
    {
        while (!stopping.Token.WaitHandle.WaitOne(Pace))
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
