using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Printing;
using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;

namespace Licensing.ExitClearance.Features;

/// <summary>Fills the questionnaire (appendix 2): the applicant, the children, close relatives with former spouses, five years of work and access to secrets.</summary>
/// <param name="Phones">What the home, the work and the mobile number are called.</param>
/// <param name="HadAccess">How the form says that somebody had access to secrets at a place of work.</param>
/// <param name="HadNone">How it says that they had none.</param>
internal sealed record QuestionnaireForm(ExitSubject Subject, ExitFile File, Bilingual[] Phones, string HadAccess, string HadNone)
{
    private const string None = "—";

    /// <param name="on">When it was taken in.</param>
    /// <param name="by">Who took it in.</param>
    public ExitForm Fill(string on, string by) => new(FormKind.Questionnaire, File.CaseNumber, File.Name.Full, [File.Address, Country()])
    {
        Facts =
        [
            ("applicant", File.Name.Full), ("other-names", Said(Subject.OtherNames)), ("born", $"{Formats.Date(File.BirthDate)}, {Said(Subject.BirthPlace)}"),
            ("address", File.Address), ("passport", Given(Subject.PassportNumber, Subject.PassportOn)), ("card", Given(Subject.CardNumber, Subject.CardOn)), ("iin", Said(File.Iin)), ("ethnicity", Said(Subject.Ethnicity)),
            ("phones", Said(string.Join("; ", new[] { Subject.HomePhone, Subject.WorkPhone, Subject.MobilePhone }.Zip(Phones)
                .Where(p => !string.IsNullOrWhiteSpace(p.First)).Select(p => $"{p.Second.OnOneLine}: {p.First!.Trim()}")))),
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
        Statements = ["liability", "consent"],
        Accepted = (on, by),
    };

    private Bilingual Country() => new(Countries.NameIn(File.Country, Cultures.Kazakh), Countries.NameIn(File.Country, Cultures.Russian));

    private static string Given(string? number, DateOnly? on) => on is { } day ? $"{Said(number)}, {Formats.Date(day)}" : Said(number);

    private static string Said(string? text) => string.IsNullOrWhiteSpace(text) ? None : text.Trim();
}
