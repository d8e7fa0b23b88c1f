using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>From the start of the process to the first answer of <c>/health/ready</c>, on a migrated database with demo data, or on the named one as it is; beside a blank Blazor app's first page.</summary>
internal static class StartupBench
{
    private const int Times = 5;
    private const double LimitSeconds = 5;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var folder = Directory.CreateTempSubdirectory("licensing-startup").FullName;
        var database = options.Database is null ? await TestServer.CreateDatabase() : app.ConnectionString;
        try
        {
            if (options.Database is null)
            {
                Console.Error.WriteLine("demo data …");
                await HostProcess.Run(TestServer.AsOwner(database), folder, "seed");
            }

            var ours = await Median(() => HostProcess.Seconds(HostProcess.Product, [], "/health/ready", HostProcess.Settings(database, folder)));
            var blank = await Median(() => HostProcess.Seconds(typeof(StartupBench).Assembly.Location, [BlankCircuit.Command], "/", []));
            report.AtMost($"startup, median of {Times}", ours, LimitSeconds, "limit", "s", 1);
            report.Told("startup", ours, blank, "a blank Blazor app", "s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            if (options.Database is null)
            {
                await TestServer.DropDatabase(database);
            }
        }
    }

    private static async Task<double> Median(Func<Task<double>> start)
    {
        var seconds = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            seconds.Add(await start());
            Console.Error.WriteLine($"started in {seconds[^1]:0.00} s");
        }

        return seconds.Order().ElementAt(Times / 2);
    }
}
