using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>A weapon as papers describe it.</summary>
internal sealed record PaperWeapon(Bilingual Kind, string Title, string Number, int? Year, string? Barrel, string? TestShotAct);

/// <summary>An owner of the card.</summary>
internal sealed record CardOwner(string Name, string? Number, Bilingual How, DateOnly From, DateOnly? To, string CaseNumber);

/// <summary>A permit of the card.</summary>
internal sealed record CardPermit(string Number, Bilingual Kind, DateOnly From, DateOnly Until, Bilingual State);

/// <summary>The card of one weapon (WP, Printouts): data, ballistic sample, owners over time, permits, place. DECISION: the act prescribes no form; it carries what the register knows.</summary>
internal sealed record WeaponCardPaper(
    PaperOffice Office, PaperEdition Edition, PaperWeapon Weapon, Bilingual Status, string? Place, IReadOnlyList<CardOwner> Owners, IReadOnlyList<CardPermit> Permits,
    string PrintedBy, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words["wp.card.title"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Weapon.Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 8 }),
                KeyValues([.. WeaponParts.Facts(words, Weapon), (words["wp.status"], Both(Status)), (words["wp.place"], Plain(Place ?? "—"))]),
                .. Heading(words["wp.card.owners"]),
                OwnersTable(words),
                .. Heading(words["wp.card.permits"]),
                .. Permits.Count == 0 ? Both(words["wp.card.no-permits"]) : [PermitsTable(words)],
                new Space(12),
                new Together([Signature(words, words["wp.officer"], PrintedBy)]),
            ])
        {
            Footer = Footer(words, Edition, Weapon.Number),
        };
    }

    private static IReadOnlyList<Block> Heading(Bilingual text) => Both(text, PaperStyles.Value with { Bold = true, Before = 10 }, PaperStyles.Small with { After = 3 });

    private Grid OwnersTable(PaperWords words) => new(
        [Col.Star(1.4), Col.Mm(30), Col.Mm(24), Col.Mm(44), Col.Mm(34)],
        [
            TableHead(words["wp.owner"], words["wp.owner-number"], words["wp.how"], words["wp.period"], words["case-number"]),
            .. Owners.Select(o => TableRow(Plain(o.Name, bold: o.To is null), Plain(o.Number ?? "—"), Both(o.How), Plain(WeaponParts.Period(o.From, o.To)), Plain(o.CaseNumber))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
    };

    private Grid PermitsTable(PaperWords words) => new(
        [Col.Mm(30), Col.Star(1.2), Col.Mm(44), Col.Star(0.8)],
        [
            TableHead(words["wp.permit"], words["wp.permit-kind"], words["wp.period"], words["wp.status"]),
            .. Permits.Select(p => TableRow(Plain(p.Number, bold: true), Both(p.Kind), Plain(WeaponParts.Period(p.From, p.Until)), Both(p.State))),
        ])
    {
        HeaderRows = 1,
        Lines = GridLines.All,
    };
}

/// <summary>What papers about one weapon share.</summary>
internal static class WeaponParts
{
    public static IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> Facts(PaperWords words, PaperWeapon weapon) =>
    [
        (words["wp.kind"], Both(weapon.Kind)),
        (words["wp.weapon"], Plain(weapon.Title, bold: true)),
        (words["wp.number"], Plain(weapon.Number, bold: true)),
        (words["wp.year"], Plain(weapon.Year is { } year ? year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "—")),
        (words["wp.barrel"], Plain(weapon.Barrel ?? "—")),
        (words["wp.test-shot"], Plain(weapon.TestShotAct ?? "—")),
    ];

    public static string Period(DateOnly from, DateOnly? to) => to is { } last ? $"{Formats.Date(from)} – {Formats.Date(last)}" : Formats.Date(from);
}
