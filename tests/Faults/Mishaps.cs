using System.Globalization;

namespace Licensing.Testing.Faults;

/// <summary>What goes wrong, one thing after the other in a random order.</summary>
internal sealed class Mishaps(Cluster cluster, Relay relay, FileDisk disk, IReadOnlyList<Node> nodes, Random random)
{
    private const int LongestWrongClock = 7_200;

    /// <summary>Lets one thing go wrong and mends it again.</summary>
    /// <returns>What it was.</returns>
    public async Task<string> Next()
    {
        switch (random.Next(disk.IsApart ? 10 : 9))
        {
            case < 4:
                var victim = nodes[random.Next(nodes.Count)];
                victim.Kill();
                return $"{victim.Name} is killed";
            case 4:
                await cluster.Crash();
                await Some(500, 3_000);
                await cluster.Start();
                return "the database crashes and comes back";
            case 5:
                relay.Cut();
                return "all connections are cut";
            case 6:
                relay.Delay = TimeSpan.FromMilliseconds(random.Next(20, 250));
                await Some(3_000, 8_000);
                relay.Delay = TimeSpan.Zero;
                return "the line is slow";
            case 7:
                relay.IsDead = true;
                await Some(2_000, 9_000);
                relay.Cut();
                relay.IsDead = false;
                return "the line is dead, then cut";
            case 8:
                nodes[random.Next(2)].Tell(string.Create(CultureInfo.InvariantCulture, $"clock {random.Next(-LongestWrongClock, LongestWrongClock)}"));
                return "a node's clock goes wrong";
            default:
                disk.Fill();
                await Some(3_000, 8_000);
                disk.Empty();
                return "the disk of the files is full";
        }
    }

    /// <summary>Some seconds in which people work.</summary>
    public Task Rest() => Some(1_500, 6_000);

    private Task Some(int least, int most) => Task.Delay(random.Next(least, most));
}
