using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Weapons.Domain;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.Weapons.Printing;

/// <summary>The act of what happened to a weapon outside of a case: taken for safe keeping, seized, given back, lost, stolen, found, destroyed, taken abroad (WP, Printouts).</summary>
internal sealed record WeaponActPaper(
    PaperOffice Office, PaperEdition Edition, WeaponHappening What, string Number, PaperWeapon Weapon, string? Owner, string? OwnerNumber, DateOnly On, string Paper, string By,
    DateTimeOffset EnteredAt, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words)
    {
        var title = words[$"wp.act.{What}"];
        return new FlowSheet(
            new SheetInfo($"{title.Kk} {Number}", PrintedAt),
            PageFormat.A4,
            [
                .. Letterhead(words, Office),
                Text(title.Kk, PaperStyles.Title),
                Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false }),
                Text(words.Format("wp.act.number", Number, Formats.Date(On)).OnOneLine, PaperStyles.Value with { Align = Align.Centre, Bold = true, Before = 4, After = 8 }),
                KeyValues(
                [
                    .. WeaponParts.Facts(words, Weapon),
                    (words["wp.owner"], Plain(Owner ?? "—")),
                    (words["wp.owner-number"], Plain(OwnerNumber ?? "—")),
                    (words["wp.act.paper"], Plain(Paper)),
                    (words["wp.act.entered"], Plain($"{Formats.Moment(EnteredAt)}, {By}")),
                ]),
                new Space(12),
                new Together([Signature(words, words["wp.officer"], By), .. Hands ? [Signature(words, words[$"wp.act.second.{What}"], "")] : Array.Empty<Block>()]),
            ])
        {
            Footer = Footer(words, Edition, Number),
        };
    }

    // Where the weapon goes from hand to hand, both sign.
    private bool Hands => What is WeaponHappening.Deposited or WeaponHappening.Seized or WeaponHappening.Returned;
}
