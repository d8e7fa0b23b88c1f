using Licensing.Kernel.Cases;

namespace Licensing.Bench;

/// <summary>The status page over HTTP, beside a blank static Razor page that reads and writes the same rows by ADO.NET, and beside a bare endpoint.</summary>
internal static class StatusBench
{
    private const int Workers = 8;

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        await app.Cases(1);
        var asked = await app.SomeCase();
        await using var blank = await BlankApp.Start(app);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, MaxConnectionsPerServer = Workers });
        var rounds = 4 * options.Rounds;
        var ours = await Posts(client, new Uri(app.Address, "/terminal/status"), asked, asked.Number, rounds);
        var blankPage = await Posts(client, new Uri(blank.Address, "/status"), asked, asked.Number, rounds);
        var bare = await Measure.AtOnce(Workers, rounds, async _ => await client.GetStringAsync(new Uri(blank.Address, "/bare")));
        report.AtLeast("status page", ours.PerSecond, blankPage.PerSecond, "blank Razor page, same row and audit row by ADO.NET", "1/s", 0.5);
        report.Told("status page, p99", ours.P99, blankPage.P99, "the blank page", "ms");
        report.Told("status page", ours.PerSecond, bare.PerSecond, "bare Kestrel endpoint", "1/s");
    }

    private static async Task<Times> Posts(HttpClient client, Uri page, Case asked, string mustContain, int rounds)
    {
        var form = await StatusForm.Of(client, page);
        return await Measure.AtOnce(Workers, rounds, _ => form.Ask(asked.Number, asked.ApplicantDate, mustContain));
    }
}
