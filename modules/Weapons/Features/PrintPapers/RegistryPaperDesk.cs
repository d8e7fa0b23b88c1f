using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;

namespace Licensing.Weapons.Features;

/// <summary>A paper of the register as a file.</summary>
internal sealed record RegistryPaper(string FileName, byte[] Pdf);

/// <summary>What the papers of the register share: the office, the edition, words in both languages.</summary>
internal sealed class RegistryPaperDesk(PeopleDesk people, ILaw law, ITexts texts, PdfPrinter printer)
{
    public RegistryPaper Print(string fileName, IPaper paper) => new(fileName, printer.Print(paper));

    public Bilingual Words(string key) => new(texts.In(Cultures.Kazakh)[key], texts.In(Cultures.Russian)[key]);

    /// <summary>The edition that is applied on a day, with the mark that it is repealed (C-2).</summary>
    public async Task<PaperEdition> Edition(DateOnly on, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        var edition = WeaponStandard.Declared.EditionOn(on, snapshot);
        var act = edition is null ? null : snapshot.DatesOf(edition.Act, on);
        return new PaperEdition(edition?.Code ?? "", act is { RepealedOn: { } day } && day <= on ? day : null);
    }

    public async Task<PaperOffice> Office(string id, CancellationToken cancellation)
    {
        var office = await people.FindOffice(id, cancellation) ?? new Office { Id = id, Region = "", NameKk = id, AddressKk = "" };
        return new PaperOffice(Bilingual.Same(office.NameKk), Bilingual.Same(office.AddressKk), office.Phones.FirstOrDefault());
    }

    public static DateTimeOffset At(DateTime utc) => BusinessTime.FromUtc(utc);
}
