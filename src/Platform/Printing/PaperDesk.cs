using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;

namespace Licensing.Platform.Printing;

/// <summary>A paper as a file.</summary>
public sealed record PrintedPaper(string FileName, byte[] Pdf)
{
    /// <summary>A PDF file, unless it is the data of a paper.</summary>
    public string MediaType { get; init; } = "application/pdf";
}

/// <summary>What the papers of all services share: the office, the edition, words in both languages.</summary>
public sealed class PaperDesk(PeopleDesk people, ILaw law, ITexts texts, PdfPrinter printer)
{
    /// <summary>The paper as a file of that name.</summary>
    public PrintedPaper Print(string fileName, IPaper paper) => new(fileName, printer.Print(paper));

    /// <summary>A text in Kazakh and Russian.</summary>
    public Bilingual Words(string key) => new(texts.In(Cultures.Kazakh)[key], texts.In(Cultures.Russian)[key]);

    /// <summary>The edition that is applied on a day, with the mark that it is repealed (C-2).</summary>
    public async Task<PaperEdition> Edition(IStandard standard, DateOnly on, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        return Edition(standard.EditionOn(on, snapshot), "", on, snapshot);
    }

    /// <summary>The edition that a case is bound to, with the mark where it is repealed by that day (C-2).</summary>
    public async Task<PaperEdition> Edition(IStandard standard, string code, DateOnly on, CancellationToken cancellation) =>
        Edition(standard.FindEdition(code), code, on, await law.Now(cancellation));

    /// <summary>An office by its official Kazakh name; its id where nobody knows it.</summary>
    public async Task<PaperOffice> Office(string id, CancellationToken cancellation)
    {
        var office = await people.FindOffice(id, cancellation) ?? new Office { Id = id, Region = "", NameKk = id, AddressKk = "" };
        return new PaperOffice(Bilingual.Same(office.NameKk), Bilingual.Same(office.AddressKk), office.Phones.FirstOrDefault());
    }

    /// <summary>A moment in Kazakhstan's time.</summary>
    public static DateTimeOffset At(DateTime utc) => BusinessTime.FromUtc(utc);

    private static PaperEdition Edition(IEdition? edition, string otherwise, DateOnly on, LawSnapshot snapshot)
    {
        var act = edition is null ? null : snapshot.DatesOf(edition.Act, on);
        return new PaperEdition(edition?.Code ?? otherwise, act is { RepealedOn: { } day } && day <= on ? day : null);
    }
}
