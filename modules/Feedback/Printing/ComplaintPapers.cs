using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Feedback.Printing;

/// <summary>A complaint as both papers show it.</summary>
/// <param name="ReceivedAt">When and by whom it was entered.</param>
/// <param name="Answers">The office that answers, with its address and telephone.</param>
internal sealed record PaperComplaint(
    string Number, string CaseNumber, Bilingual Service, string Complainant, string Address, string Against, string Demand, DateTimeOffset ReceivedAt, string ReceivedBy,
    DateOnly DueOn, PaperOffice Answers);

/// <summary>The coupon that the complainant gets: date, time and receiver, until when and where the answer will be given (C-8).</summary>
internal sealed record CouponPaper(PaperOffice Office, PaperEdition Edition, PaperComplaint Complaint) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["complaint.coupon"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Complaint.Number}", Complaint.ReceivedAt),
            PageFormat.A5,
            [
                .. Letterhead(words, Office, small: true),
                Text($"{title.OnOneLine} № {Complaint.Number}", PaperStyles.SmallTitle),
                new Space(6),
                KeyValues(Rows(words), labelShare: 0.5),
                new Space(10),
                new Together([Signature(words, words["complaint.receiver"], Complaint.ReceivedBy)]),
            ])
        {
            Footer = Footer(words, Edition, Complaint.Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        (words["complaint.complainant"], Plain(Complaint.Complainant, bold: true)),
        (words["complaint.case"], Plain(Complaint.CaseNumber)),
        (words["complaint.service"], Both(Complaint.Service)),
        (words["complaint.received"], Plain(Formats.Moment(Complaint.ReceivedAt))),
        (words["complaint.due"], Plain(Formats.Date(Complaint.DueOn), bold: true)),
        (words["complaint.where"], [.. Both(Complaint.Answers.Name), .. Both(Complaint.Answers.Address), .. Plain(Complaint.Answers.Phone ?? "")]),
    ];
}

/// <summary>The reasoned answer, founded or not (C-8).</summary>
internal sealed record AnswerPaper(
    PaperEdition Edition, PaperComplaint Complaint, Bilingual Outcome, string Answer, string? Measures, DateTimeOffset AnsweredAt, string AnsweredBy) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["complaint.answer"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} № {Complaint.Number}", AnsweredAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Complaint.Answers),
                Text(Complaint.Complainant, PaperStyles.Value with { Align = Align.Right, Bold = true, Before = 6 }),
                Text(Complaint.Address, PaperStyles.Value with { Align = Align.Right }),
                Text($"{title.OnOneLine} № {Complaint.Number}", PaperStyles.Title with { Before = 12 }),
                KeyValues(Rows(words)),
                new Space(6),
                Text(Answer, PaperStyles.Letter),
                .. Measures is { Length: > 0 } measures ? [Text($"{words["complaint.measures"].OnOneLine}: {measures}", PaperStyles.Letter)] : Array.Empty<Block>(),
                .. Both(words["complaint.court"], PaperStyles.Letter with { Before = 8 }, PaperStyles.SmallSecond),
                new Space(12),
                new Together([Signature(words, words["complaint.officer"], AnsweredBy)]),
            ])
        {
            Footer = Footer(words, Edition, Complaint.Number),
        };
    }

    private IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Rows(PaperWords words) =>
    [
        (words["complaint.case"], Plain(Complaint.CaseNumber)),
        (words["complaint.received"], Plain(Formats.Moment(Complaint.ReceivedAt))),
        (words["complaint.against"], Plain(Complaint.Against)),
        (words["complaint.demand"], Plain(Complaint.Demand)),
        (words["complaint.outcome"], Both(Outcome)),
        (words["complaint.answered"], Plain(Formats.Moment(AnsweredAt))),
    ];
}
