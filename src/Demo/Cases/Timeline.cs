using Licensing.Demo.Seeding;

namespace Licensing.Demo.Cases;

/// <summary>What happens in the demo's last weeks, in the order of time: numbers, history and audit trail come out as if it had been so.</summary>
internal sealed class Timeline(SeedClock clock)
{
    private readonly List<(DateTimeOffset At, int Order, Func<Task> Act)> acts = [];

    public int Count => acts.Count;

    public void At(DateTimeOffset moment, Func<Task> act) => acts.Add((moment, acts.Count, act));

    public async Task Run(Progress progress)
    {
        var done = 0;
        foreach (var (at, _, act) in acts.OrderBy(a => a.At).ThenBy(a => a.Order))
        {
            clock.Now = at;
            await act();
            progress.Report(++done);
        }
    }
}
