namespace Licensing.Bench;

/// <summary>What this process holds, in MB.</summary>
internal static class Memory
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>The managed heap once everything is collected that can be.</summary>
    public static double Held()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
    }

    /// <summary>The whole process, right after <see cref="Held"/>.</summary>
    public static double WorkingSet() => Environment.WorkingSet / Megabyte;
}
