namespace Licensing.Platform.Operations.Backups;

/// <summary>What a backup holds, written last: a folder without it is no backup.</summary>
/// <param name="Format">1; another one is of another version of this program.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Provider">Which database it is of.</param>
/// <param name="Server">Version of its server.</param>
/// <param name="App">Version of the app.</param>
/// <param name="IsExact">Whether the figures are of the very moment of the backup; else they were counted after it.</param>
/// <param name="Tables">Rows of every table, by <c>schema.table</c>.</param>
/// <param name="Sealed">Links of the audit chain.</param>
/// <param name="Root">Hash of the last one.</param>
/// <param name="Files">Files of the store.</param>
/// <param name="Bytes">Their size.</param>
public sealed record BackupManifest(
    int Format, DateTime MadeAt, string Provider, string Server, string App, bool IsExact, SortedDictionary<string, long> Tables, long Sealed, string Root, long Files, long Bytes);

/// <summary>A file of a backup, as it was written.</summary>
/// <param name="Path">Within the backup, with slashes.</param>
/// <param name="Hash">SHA-256 of its bytes as they lie there, hexadecimal: a file that is kept encrypted is copied encrypted.</param>
internal sealed record BackupFile(string Path, string Hash);
