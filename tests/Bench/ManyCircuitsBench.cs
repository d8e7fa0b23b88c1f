using Microsoft.Playwright;

namespace Licensing.Bench;

/// <summary>Five hundred idle officers' circuits at once, with real tabs: what the process holds over what it held with a few, beside as many blank circuits.</summary>
internal static class ManyCircuitsBench
{
    private const int First = 6;
    private const int Circuits = 500;

    // Chromium keeps 255 WebSockets and lets further ones wait.
    private const int OfBrowser = 125;
    private const double LimitMegabytes = 500;

    // A tab a process would be twelve gigabytes of browser.
    private const string FewProcesses = "--renderer-process-limit=4";

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        await app.Cases(Math.Min(options.Cases, 1000));
        await using var blank = await BlankCircuit.Start(app.Address);
        using var playwright = await Playwright.CreateAsync();
        var ours = await Over(playwright, app.Address, browser => CircuitBench.SignedIn(app, browser));
        var bare = await Over(playwright, blank.Address, browser => browser.NewContextAsync());
        report.AtMost($"{Circuits} idle circuits, managed memory over the base", ours.Managed, LimitMegabytes, "limit", "MB", 1);
        report.AtMost($"{Circuits} idle circuits, working set over the base", ours.Set, LimitMegabytes, "limit", "MB", 1);
        report.Told($"{Circuits} idle circuits, managed memory", ours.Managed, bare.Managed, "blank circuits", "MB");
        report.Told($"{Circuits} idle circuits, working set", ours.Set, bare.Set, "blank circuits", "MB");
    }

    private static async Task<(double Managed, double Set)> Over(IPlaywright playwright, Uri address, Func<IBrowser, Task<IBrowserContext>> come)
    {
        var contexts = new Stack<IBrowserContext>();
        try
        {
            contexts.Push(await Come());
            await CircuitBench.Open(contexts.Peek(), address, First);
            var (managed, set) = (Memory.Held(), Memory.WorkingSet());
            for (var opened = 0; opened < Circuits; opened += OfBrowser)
            {
                contexts.Push(await Come());
                await CircuitBench.Open(contexts.Peek(), address, Math.Min(OfBrowser, Circuits - opened));
                Console.Error.Write($"\r{opened + OfBrowser} circuits ");
            }

            var over = (Managed: Memory.Held() - managed, Set: Memory.WorkingSet() - set);
            Console.Error.WriteLine($"{address}: {managed:0} MB managed and {set:0} MB in all with {First} circuits; {Circuits} more: {over.Managed:0} MB and {over.Set:0} MB");
            return over;
        }
        finally
        {
            foreach (var context in contexts)
            {
                await context.Browser!.CloseAsync();
            }
        }

        async Task<IBrowserContext> Come() => await come(await CircuitBench.Browser(playwright, FewProcesses));
    }
}
