using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>A program of .NET beside the bench, as those who run it start it.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    private readonly Process process;

    private HostProcess(Process process) => this.process = process;

    /// <summary>The product's release build, out of its own folder.</summary>
    public static string Product { get; } = Path.Combine(Repository.Root, "src/Host/bin/Release/net10.0/Licensing.Host.dll");

    /// <summary>Runs the product's command to its end.</summary>
    public static async Task Run(string connection, string folder, params string[] arguments)
    {
        using var command = Start(Product, arguments, Settings(connection, folder));
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)}: {command.ExitCode}");
        }
    }

    /// <summary>Starts a program that serves; seconds until a page of it answers.</summary>
    public static async Task<double> Seconds(string program, string[] arguments, string page, Dictionary<string, string> settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        using var started = new HostProcess(Start(program, arguments, new(settings) { ["ASPNETCORE_URLS"] = address.ToString() }));
        while (!await Answers(client, new Uri(address, page)))
        {
            if (started.process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{program} does not answer.");
            }

            await Task.Delay(Pace);
        }

        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>What the product is told, as by build/run.</summary>
    public static Dictionary<string, string> Settings(string connection, string folder) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Database__Provider"] = TestServer.Provider, ["Database__ConnectionString"] = connection, ["Sessions__PlainHttp"] = "true",
        ["Shutdown__Seconds"] = "0", ["Files__Plain"] = "true", ["Files__Folder"] = Path.Combine(folder, "files"), ["Keys__Folder"] = Path.Combine(folder, "keys"), ["Audit__RootsFile"] = Path.Combine(folder, "roots.txt"),
    };

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient client, Uri page)
    {
        try
        {
            using var response = await client.GetAsync(page);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments, Dictionary<string, string> settings)
    {
        // As src/Host for the product: its pages' files lie there.
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = Path.Combine(Repository.Root, "src/Host") };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
