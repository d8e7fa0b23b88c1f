namespace Licensing.Platform.Printing.Layout;

/// <summary>A slice across a column that no page break cuts: a line of text, a row of a table. Marks lie relative to its corner.</summary>
internal sealed record Strip(double Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>No page break between this strip and the next.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>Nothing more goes on the page before this strip.</summary>
    public bool BreaksPage { get; init; }

    /// <summary>Only distance: dropped at the top of a page.</summary>
    public bool IsSpace { get; init; }

    /// <summary>What is drawn again above this strip when it opens a page: the header of its table.</summary>
    public IReadOnlyList<Strip> Header { get; init; } = [];

    public static Strip Gap(double height, bool keep = false) => new(height, []) { IsSpace = true, KeepWithNext = keep };
}
