namespace Licensing.Platform.Operations.Backups;

/// <summary>
/// Shows that a backup is one: reads every byte of it, restores its database aside, counts its rows, walks its audit chain, looks ten people of the live database up in it,
/// and removes what was restored.
/// </summary>
internal sealed class BackupDrill(BackupPlaces places, RestoredChecks checks)
{
    private const string Ending = "_drill";

    /// <summary>Drills one backup.</summary>
    public async Task<RunReport> Run(string folder, CancellationToken cancellation)
    {
        var name = Path.GetFileName(folder);
        if (await BackupFolder.Check(folder, cancellation) is { Count: > 0 } damaged)
        {
            return new RunReport(name, [], damaged);
        }

        var manifest = await BackupFolder.Read(folder, cancellation);
        var aside = places.At(places.Tools.Aside(places.Live.ConnectionString, Ending));
        try
        {
            // What a drill left that did not come to its end is in nobody's way.
            await places.Tools.Drop(aside.ConnectionString, cancellation);
            await places.Tools.Restore(aside, Path.Combine(folder, BackupFolder.Database), cancellation);
            var (counted, faults) = await checks.Run(aside.ConnectionString, manifest, cancellation);
            var (people, strange) = await LookPeopleUp(aside.ConnectionString, manifest.MadeAt, cancellation);
            return new RunReport(name, [.. counted, new RunCount("files", manifest.Files), new RunCount("people", people)], [.. faults, .. strange]);
        }
        finally
        {
            await places.Tools.Drop(aside.ConnectionString, CancellationToken.None);
        }
    }

    private async Task<(int LookedUp, IReadOnlyList<RunFault> Faults)> LookPeopleUp(string aside, DateTime madeAt, CancellationToken cancellation)
    {
        await using var here = places.Connect(places.Live.ConnectionString);
        await using var there = places.Connect(aside);
        await using var live = places.Kernel(here);
        await using var restored = places.Kernel(there);
        return await new KnownPeople(live, restored).Compare(madeAt, cancellation);
    }
}
