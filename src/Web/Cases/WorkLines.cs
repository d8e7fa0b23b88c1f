using Licensing.Platform.Cases;

namespace Licensing.Web.Cases;

/// <summary>Puts what a refresh brought into the rows on the screen, without one of them jumping away under the cursor.</summary>
internal static class WorkLines
{
    /// <summary>Note of a row that somebody changed.</summary>
    public const string Changed = "work.changed";

    /// <summary>Note of a row that does not belong here any more.</summary>
    public const string Gone = "work.gone";

    /// <summary>The rows where they are, and how many new ones a reload would show.</summary>
    public static (IReadOnlyList<WorkLine> Lines, int Fresh) Merge(IReadOnlyList<WorkLine> shown, WorkPage now)
    {
        var rows = now.Rows.ToDictionary(r => r.Id);
        var lines = shown.Select(line =>
            rows.TryGetValue(line.Row.Id, out var row)
                ? row.Version == line.Row.Version ? line : new WorkLine(row, Changed, now.At)
                : HasLeft(line, now) ? line with { NoteKey = Gone, NotedAt = line.NoteKey == Gone ? line.NotedAt : now.At } : line);
        return ([.. lines], rows.Keys.Except(shown.Select(l => l.Row.Id)).Count());
    }

    // A row behind the last one was only pushed to the next page.
    private static bool HasLeft(WorkLine line, WorkPage now) =>
        now.Next is null || now.Rows.Count == 0 || line.Row.DueAt < now.Rows[^1].DueAt;
}
