using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Platform.Printing.Papers;

/// <summary>A fact on which a ground rests: what it is called and what it is.</summary>
public sealed record RefusalFact(Bilingual Name, Bilingual Value);

/// <summary>A ground of the edition with its clause and the facts that it rests on (C-7).</summary>
public sealed record RefusalGround(string Clause, Bilingual Text, IReadOnlyList<RefusalFact> Facts);

/// <summary>How and until when to complain (C-8), and that a court can be asked.</summary>
/// <param name="Body">To whom: one level up.</param>
/// <param name="Channels">By which ways a complaint is taken.</param>
/// <param name="AnswerTerm">The term of the answer: «1 ай / 1 месяц».</param>
/// <param name="Until">The last day, where the law sets one.</param>
/// <param name="Court">The words about the court of this act; the general ones where nothing is said.</param>
public sealed record RefusalAppeal(
    Bilingual Body, IReadOnlyList<Bilingual> Channels, Bilingual AnswerTerm, DateOnly? Until = null, Bilingual? Court = null);

/// <summary>The refusal letter (C-7): Kazakh on one page, Russian on the next, each signed.</summary>
public sealed record RefusalPaper(
    PaperCase Case,
    PaperOffice Office,
    DateTimeOffset FiledAt,
    DateTimeOffset DecidedAt,
    IReadOnlyList<RefusalGround> Grounds,
    RefusalAppeal Appeal,
    PaperOfficer SignedBy) : IPaper
{
    /// <summary>Why, in the words of the deciding officer: the only part that is typed by hand.</summary>
    public Bilingual? Reasoning { get; init; }

    /// <summary>Who proposed the decision, where another approves it.</summary>
    public PaperOfficer? PreparedBy { get; init; }

    /// <summary>Where the applicant lives.</summary>
    public Bilingual? ApplicantAddress { get; init; }

    /// <summary>The address that the QR code leads to.</summary>
    public string? VerifyAddress { get; init; }

    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var info = new SheetInfo($"{words["refusal.title"].Kk} {Case.Number}", DecidedAt);
        return new FlowSheet(
            info,
            PageFormat.A4,
            [
                .. Letter(words, PaperLanguage.Kazakh),
                new PageBreak(),
                .. Letter(words, PaperLanguage.Russian),
            ])
        {
            Footer = Footer(words, Case.Edition, Case.Number),
        };
    }

    private IEnumerable<Block> Letter(PaperWords words, PaperLanguage language) =>
    [
        .. Letterhead(words, Office),
        Addressee(words, language),
        .. Part(words, language),
        new Space(10),
        new Together(Signatures(words, language)),
    ];

    private Grid Addressee(PaperWords words, PaperLanguage language)
    {
        var value = PaperStyles.Value with { Size = 9 };
        return Columns(
            [Col.Star(1), Col.Star(1)],
            [Text($"№\u00A0{Case.Number}", value with { Bold = true }), Text(Formats.Date(DecidedAt), value)],
            [
                Text(Case.Applicant, value with { Bold = true }),
                .. ApplicantAddress is null ? Array.Empty<Block>() : [Text(ApplicantAddress.In(language), value)],
                .. Case.Organisation?.Lines(value, (key, said) => words.Format(key, said).In(language)) ?? [],
            ]);
    }

    private IEnumerable<Block> Part(PaperWords words, PaperLanguage language)
    {
        string Word(string key, params object?[] values) => words.Format($"refusal.{key}", values).In(language);
        yield return Text(Word("title"), PaperStyles.Title with { Before = 20, After = 10, Size = 12 });
        yield return Text(Word("intro", Case.Service, Case.Number, FiledAt, Case.Edition.Words(words)), PaperStyles.Letter);
        yield return Text(Word("grounds"), PaperStyles.Letter with { KeepWithNext = true });
        yield return GroundTable(words, language);
        if (Reasoning is not null)
        {
            yield return Text(Word("reasoning"), PaperStyles.Heading);
            yield return Text(Reasoning.In(language), PaperStyles.Letter);
        }

        yield return Text(Word("appeal-title"), PaperStyles.Heading);
        yield return Text(Complaint(words, language), PaperStyles.Letter);
        yield return Text((Appeal.Court ?? words["refusal.court"]).In(language), PaperStyles.Letter);
    }

    private string Complaint(PaperWords words, PaperLanguage language)
    {
        var channels = string.Join(", ", Appeal.Channels.Select(c => c.In(language)));
        var key = Appeal.Until is null ? "refusal.appeal" : "refusal.appeal-until";
        return words.Format(key, Appeal.Body, channels, Appeal.AnswerTerm, Appeal.Until).In(language);
    }

    private Grid GroundTable(PaperWords words, PaperLanguage language)
    {
        var value = PaperStyles.Value with { Size = 8.5 };
        var heads = new[] { words["row"], words["refusal.ground"], words["clause"], words["refusal.facts"] };
        return new Grid(
            [Col.Mm(8), Col.Star(1.25), Col.Mm(18), Col.Star(1)],
            [
                TableHead([.. heads.Select(h => Bilingual.Same(h.In(language)))]),
                .. Grounds.Select((g, i) => TableRow(
                    Plain(Formats.Number(i + 1), Align.Right),
                    [Text(g.Text.In(language), value)],
                    [Text(g.Clause, value with { Align = Align.Centre })],
                    [.. g.Facts.Select(f => Fact(f, language, value))])),
            ])
        {
            HeaderRows = 1,
            Lines = GridLines.All,
            PadY = 3.5,
        };
    }

    private static Paragraph Fact(RefusalFact fact, PaperLanguage language, TextStyle style) =>
        new([new Run($"{fact.Name.In(language)}: "), new Run(fact.Value.In(language), Bold: true)], style);

    private IReadOnlyList<Block> Signatures(PaperWords words, PaperLanguage language)
    {
        Bilingual One(Bilingual both) => Bilingual.Same(both.In(language));
        var line = One(words["signature"]);
        IReadOnlyList<Block> lines =
        [
            Signature(line, One(SignedBy.Position), SignedBy.Name),
            .. PreparedBy is null ? Array.Empty<Block>() : [Prepared(words, PreparedBy, language)],
            new Space(6),
            Signature(line, One(words["refusal.received"]), Case.Applicant),
        ];
        return VerifyAddress is null
            ? lines
            : [Columns([Col.Star(1), Col.Mm(34)], lines, [new Space(14), .. Verification(words, VerifyAddress, 27)])];
    }

    private static Paragraph Prepared(PaperWords words, PaperOfficer officer, PaperLanguage language) => Text(
        $"{words["refusal.prepared"].In(language)}: {officer.Position.In(language)} {officer.Name}",
        PaperStyles.Small with { Before = 4 });
}
