namespace Licensing.Platform.Printing;

/// <summary>A size of paper and its margins, in millimetres.</summary>
public sealed record PageFormat(double Width, double Height, double MarginX, double MarginTop, double MarginBottom)
{
    /// <summary>A4, with room on the left and right for a folder.</summary>
    public static PageFormat A4 { get; } = new(210, 297, 20, 15, 11);

    /// <summary>A4 on its side: registers.</summary>
    public static PageFormat A4Wide { get; } = new(297, 210, 12, 12, 9);

    /// <summary>A5: talons and receipts; two stand on one wide A4.</summary>
    public static PageFormat A5 { get; } = new(148.5, 210, 11, 10, 8);

    /// <summary>The card size ID-1 of ISO/IEC 7810.</summary>
    public static PageFormat Id1 { get; } = new(85.6, 54, 3, 3, 3);

    /// <summary>The coupon of 75 by 55 mm (1092-2010, appendix 11).</summary>
    public static PageFormat Coupon { get; } = new(75, 55, 4, 4, 3);
}

/// <summary>What stands below every page, beside its number.</summary>
/// <param name="Left">The edition of the standard.</param>
/// <param name="Centre">The number of the case or of the paper.</param>
/// <param name="PageWord">The word before the number of the page.</param>
public sealed record SheetFooter(string Left, string Centre, string PageWord);

/// <summary>What a reader of the file sees about it: nothing of it comes from the clock, so the same data print the same paper.</summary>
/// <param name="Title">The title.</param>
/// <param name="MadeAt">When the paper was made out.</param>
public sealed record SheetInfo(string Title, DateTimeOffset MadeAt)
{
    /// <summary>A file that goes along inside the PDF file.</summary>
    public SheetAttachment? Attachment { get; init; }
}

/// <summary>A file inside a PDF file.</summary>
/// <param name="Name">Its name, in ASCII.</param>
/// <param name="MediaType">For instance <c>application/pkcs7-mime</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SheetAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>A paper ready for layout.</summary>
public abstract record PdfSheet(SheetInfo Info);

/// <summary>Blocks that flow over as many pages as they need.</summary>
public sealed record FlowSheet(SheetInfo Info, PageFormat Format, IReadOnlyList<Block> Body) : PdfSheet(Info)
{
    /// <summary>The line below every page.</summary>
    public SheetFooter? Footer { get; init; }

    /// <summary>How small the type may be set, as a share of its size, where that saves a second page.</summary>
    public double Smallest { get; init; } = 1;
}

/// <summary>Two papers side by side on a wide sheet, with a line to cut along: an original and its second copy.</summary>
public sealed record PairSheet(FlowSheet First, FlowSheet Second) : PdfSheet(First.Info);

/// <summary>Pages on which every piece has its place: cards.</summary>
public sealed record FixedSheet(SheetInfo Info, PageFormat Format, IReadOnlyList<FixedPage> Pages) : PdfSheet(Info);

/// <summary>One side of a card.</summary>
public sealed record FixedPage(IReadOnlyList<Placed> Pieces);

/// <summary>Blocks at a place, in millimetres from the upper left corner; type that does not fit is set smaller.</summary>
public sealed record Placed(double X, double Y, double Width, double Height, IReadOnlyList<Block> Content);
