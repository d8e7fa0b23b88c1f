using System.Diagnostics;
using System.Globalization;
using Licensing.Demo.Seeding;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Features.Plates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing.Faults;

/// <summary>
/// Scripted officers work at four nodes while app and database are killed, the line between them fails, the disk fills and a clock goes wrong, at random; afterwards everything
/// that was confirmed must be there, once, and whole.
/// </summary>
internal sealed class FaultRun(FaultOptions options)
{
    private const int People = 300;
    private const int Windows = 8;

    // A connection of before a crash is none afterwards.
    private const string Unpooled = "Pooling=false";

    private readonly Ledger ledger = new();
    private readonly SortedDictionary<string, int> done = [];
    private readonly List<Node> nodes = [];

    /// <summary>0 where nothing was lost.</summary>
    public static async Task<int> Run(FaultOptions options) => await new FaultRun(options).Run();

    private async Task<int> Run()
    {
        var cluster = new Cluster(options.Top);
        var folder = Directory.CreateTempSubdirectory("licensing-faults-").FullName;
        var server = await cluster.Start();
        Environment.SetEnvironmentVariable("LICENSING_TEST_DB", $"{server};{Unpooled}");
        using var disk = FileDisk.Make(Path.Combine(folder, "files"));
        try
        {
            var database = await TestServer.CreateDatabase();
            using var relay = new Relay(folder, Cluster.Socket(server));
            var (office, plates) = await Prepare(TestServer.AsOwner(database));
            Say($"seed {options.Seed}, {options.Duration.TotalMinutes:0.#} minutes");
            Start(database.Replace(Cluster.Socket(server), folder, StringComparison.Ordinal).Replace(Unpooled, "", StringComparison.Ordinal), disk.Folder, office);
            await Disturb(new Mishaps(cluster, relay, disk, nodes, new Random(options.Seed)));
            await Task.WhenAll(nodes.Select(n => n.Stop(TimeSpan.FromSeconds(60))));
            Tell(disk);
            var faults = await Invariants.Check(database, disk.Folder, ledger, plates);
            faults.ForEach(Console.WriteLine);
            Console.WriteLine(faults.Count == 0 ? "nothing lost" : $"{faults.Count} faults");
            await TestServer.DropDatabase(database);
            return faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            nodes.ForEach(n => n.Dispose());
            await cluster.Stop();
            disk.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    // A hall with windows, plates in two offices, people with addresses.
    private static async Task<(string Office, int Plates)> Prepare(string database)
    {
        await using var services = TestApp.Services(database, TimeProvider.System, _ => { });
        await new DemoSeed(services.GetRequiredService<IConfiguration>(), TimeProvider.System, TextWriter.Null, redraw: false).Run(new SeedOptions(People, 0, 0, Bulk: true), default);
        var dispatcher = services.GetRequiredService<IDispatcher>();
        var office = await Halls.Make(services, Windows);
        var received = 0;
        foreach (var (keeper, plates) in new[] { (Actors.With("Faults keeper", Roles.DecisionOfficer), "001 KAA 01 - 060 KAA 01"), (Actors.At(Actors.Almaty, "KZ-ALA", "Faults keeper 2", Roles.DecisionOfficer), "001 KAA 02 - 060 KAA 02") })
        {
            received += (await dispatcher.Send(new ReceivePlates(plates, "1"), keeper, "faults")).Value.Count;
        }

        return (office, received);
    }

    private void Start(string database, string files, string office)
    {
        ProcessStartInfo App(string assembly, params string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
            {
                RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            };

            // The nodes open each other's files.
            foreach (var (name, value) in TestKeys.Settings)
            {
                start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
            }

            foreach (var (name, value) in new[]
            {
                ("Database__Provider", TestServer.Provider), ("Database__ConnectionString", $"{database};Timeout=5;Command Timeout=20"), ("Files__Folder", files), ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
                ("Keys__Folder", Path.Combine(files, "..", "keys")), ("Audit__RootsFile", Path.Combine(files, "..", "roots.txt")), ("Sessions__PlainHttp", "true"), ("Logging__LogLevel__Default", "Critical"),
            })
            {
                start.Environment[name] = value;
            }

            return start;
        }

        nodes.Add(new Node("desks 0", App("Licensing.Testing.Faults.dll", "work", "0", office), ledger));
        nodes.Add(new Node("desks 1", App("Licensing.Testing.Faults.dll", "work", "1", office), ledger));
        nodes.Add(new Node("plates", App("Licensing.Host.dll", "rehearse-plates"), ledger));
        nodes.Add(new Node("jobs", App("Licensing.Host.dll"), ledger));
        nodes.ForEach(n => n.Keep());
    }

    private async Task Disturb(Mishaps mishaps)
    {
        var whole = Stopwatch.StartNew();
        await mishaps.Rest();
        while (whole.Elapsed < options.Duration)
        {
            var name = await mishaps.Next();
            done[name] = done.GetValueOrDefault(name) + 1;
            Say(string.Create(CultureInfo.InvariantCulture, $"{whole.Elapsed:mm\\:ss} {name}; so far {Count(Ledger.Case)} cases, {Count(Ledger.Ticket)} tickets, {Count(Ledger.Call)} calls, {Count(Ledger.Registration)} registrations, {Count(Ledger.Plate)} plates"));
            await mishaps.Rest();
        }
    }

    private void Tell(FileDisk disk)
    {
        foreach (var (name, count) in done)
        {
            Console.WriteLine($"{count,6} × {name}");
        }

        if (!disk.IsApart)
        {
            Console.WriteLine("The disk was not filled: this user may not mount one.");
        }

        foreach (var kind in new[] { Ledger.Case, Ledger.Scan, Ledger.Ticket, Ledger.Call, Ledger.Registration, Ledger.Plate })
        {
            Console.WriteLine($"{Count(kind),6} confirmed: {kind}");
        }

        foreach (var kind in new[] { Ledger.Again, Ledger.Refused })
        {
            Console.WriteLine($"{Count(kind),6} {kind}: {string.Join(", ", ledger.Of(kind).CountBy(why => why).OrderByDescending(g => g.Value).Select(g => $"{g.Value} {g.Key}"))}");
        }

        foreach (var node in nodes.Where(n => n.EndedByItself > 0))
        {
            Console.WriteLine($"{node.Name} ended {node.EndedByItself} times by itself and was started again; its last words: {node.Errors.FirstOrDefault(e => e.Length > 0)}");
        }
    }

    private int Count(string kind) => ledger.Of(kind).Count;

    private static void Say(string line) => Console.Error.WriteLine(line);
}
