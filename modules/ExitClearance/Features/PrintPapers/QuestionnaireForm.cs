using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Printing;
using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;

namespace Licensing.ExitClearance.Features;

/// <summary>Fills the questionnaire (appendix 2): the applicant, the children, close relatives with former spouses, five years of work and access to secrets.</summary>
/// <param name="HadAccess">How the form says that somebody had access to secrets at a place of work.</param>
/// <param name="HadNone">How it says that they had none.</param>
internal sealed record QuestionnaireForm(ExitSubject Subject, ExitFile File, string HadAccess, string HadNone)
{
    private const string None = "—";

    public ExitForm Fill() => new(FormKind.Questionnaire, File.CaseNumber, File.Name.Full, [File.Address, Country()])
    {
        Facts =
        [
            ("applicant", File.Name.Full), ("other-names", Said(Subject.OtherNames)), ("born", $"{Formats.Date(File.BirthDate)}, {Said(Subject.BirthPlace)}"),
            ("address", File.Address), ("passport", Said(Subject.PassportNumber)), ("card", Said(Subject.CardNumber)), ("iin", Said(File.Iin)), ("ethnicity", Said(Subject.Ethnicity)),
            ("phones", string.Join(", ", new[] { Subject.HomePhone, Subject.WorkPhone, Subject.MobilePhone }.Where(p => !string.IsNullOrWhiteSpace(p)))),
        ],
        Tables =
        [
            new ExitTable("children", ["name", "born", "document"], [.. Subject.Children.Select(c => (IReadOnlyList<string>)
                [Said(c.Name), c.BirthDate is { } born ? Formats.Date(born) : None, Said(c.Document)])]),
            new ExitTable("relatives", ["name", "degree", "born", "address", "work", "marriage"], [.. Subject.Relatives.Select(r => (IReadOnlyList<string>)
                [Said(r.Name), Said(r.Degree), Said(r.Born), Said(r.Address), Said(r.Work), Said(r.Marriage)])]),
            new ExitTable("work", ["years", "position", "organisation", "address", "secrets"], [.. Subject.Work.Select(w => (IReadOnlyList<string>)
                [Said(w.Years), Said(w.Position), Said(w.Organisation), Said(w.Address), w.Secrets ? HadAccess : HadNone])]),
        ],
        IsApplicants = true,
    };

    private Bilingual Country() => new(Countries.NameIn(File.Country, Cultures.Kazakh), Countries.NameIn(File.Country, Cultures.Russian));

    private static string Said(string? text) => string.IsNullOrWhiteSpace(text) ? None : text.Trim();
}
