using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;

namespace Licensing.DriverLicences.Features;

/// <summary>A paper of this module as a file.</summary>
internal sealed record PrintedPaper(string FileName, byte[] Pdf);

/// <summary>What the papers of this module share: the office, the edition, words in both languages.</summary>
internal sealed class PaperDesk(PeopleDesk people, ILaw law, ITexts texts, PdfPrinter printer)
{
    public PrintedPaper Print(string fileName, IPaper paper) => new(fileName, printer.Print(paper));

    public Bilingual Words(string key) => new(texts.In(Cultures.Kazakh)[key], texts.In(Cultures.Russian)[key]);

    public Bilingual Service => Words("DL.service");

    /// <summary>The edition with the mark that it is repealed (C-2).</summary>
    public async Task<PaperEdition> Edition(string code, DateOnly on, CancellationToken cancellation)
    {
        var declared = DriverLicenceStandard.Declared.FindEdition(code)?.Act;
        var act = declared is null ? null : (await law.Now(cancellation)).DatesOf(declared, on);
        return new PaperEdition(code, act is { RepealedOn: { } day } && day <= on ? day : null);
    }

    /// <summary>The edition that is applied on a day.</summary>
    public async Task<PaperEdition> EditionOn(DateOnly on, CancellationToken cancellation)
    {
        var edition = DriverLicenceStandard.Declared.EditionOn(on, await law.Now(cancellation));
        return await Edition(edition?.Code ?? "", on, cancellation);
    }

    public async Task<PaperOffice> Office(string id, CancellationToken cancellation)
    {
        var office = await people.FindOffice(id, cancellation) ?? new Office { Id = id, Region = "", NameKk = id, AddressKk = "" };
        return new PaperOffice(Bilingual.Same(office.NameKk), Bilingual.Same(office.AddressKk), office.Phones.FirstOrDefault());
    }

    public static DateTimeOffset At(DateTime utc) => BusinessTime.FromUtc(utc);
}
