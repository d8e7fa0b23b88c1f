using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;

namespace Licensing.Web.Cases;

/// <summary>What every paper about a case shows.</summary>
internal static class CasePapers
{
    public static PaperCase Case(CaseView view, Func<string, Bilingual> both) => new(
        view.Case.Number, both(TextKeys.Service(view.Case.Service)), new PaperEdition(view.Case.Edition, view.RepealedOn), view.Case.ApplicantName)
    {
        Organisation = Organisation(view.Organisation),
    };

    public static PaperOrganisation? Organisation(CaseOrganisation? found) => found is null ? null : new(
        found.Bin, found.Address, found.Authority is { } authority ? $"{found.Acting} ({authority})" : found.Acting);

    // Offices are known by their official Kazakh names.
    public static PaperOffice Office(CaseView view) => new(
        Bilingual.Same(view.Office?.NameKk ?? view.Case.OfficeId),
        Bilingual.Same(view.Office?.AddressKk ?? ""),
        view.Office?.Phones.FirstOrDefault());

    public static DeadlinePaper Deadline(CaseView view, ITexts texts)
    {
        var (kazakh, russian) = (texts.In(Cultures.Kazakh), texts.In(Cultures.Russian));
        var sheet = view.Deadline;
        return new DeadlinePaper(
            Case(view, key => new(kazakh[key], russian[key])), Office(view), sheet.FiledAt, sheet.DueAt,
            [.. sheet.Lines.Select(l => new DeadlinePaperLine(
                new(DeadlineText.Of(l, sheet, kazakh), DeadlineText.Of(l, sheet, russian)), l.From, l.To))],
            BusinessTime.FromUtc(view.At));
    }
}
