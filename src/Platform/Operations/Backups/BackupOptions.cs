namespace Licensing.Platform.Operations.Backups;

/// <summary>Section <c>Backup</c> of the configuration.</summary>
public sealed class BackupOptions
{
    /// <summary>Folder of the nightly backups, a folder each; none are made where it is empty.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How many backups stay; older ones are removed after a new one was made.</summary>
    public int Keep { get; set; } = 14;

    /// <summary>When the nightly backup is due, business time.</summary>
    public TimeOnly At { get; set; } = new(1, 0);

    /// <summary>When the drill is due, business time.</summary>
    public TimeOnly DrillAt { get; set; } = new(3, 0);

    /// <summary>When the audit chain is walked, business time.</summary>
    public TimeOnly AuditAt { get; set; } = new(5, 0);

    /// <summary>Folder of pg_dump and pg_restore; found by itself where empty.</summary>
    public string Tools { get; set; } = "";

    /// <summary>How many tables are written or read at once.</summary>
    public int Parallel { get; set; } = 2;

    /// <summary>A login that may read everything and make databases, where the app's own may not; else the app's.</summary>
    public string ConnectionString { get; set; } = "";
}
