using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Features;

/// <summary>Whether intake says what the questionnaire asks (EX-9.1, appendix 2). What is only lacking yet has the code «required».</summary>
internal sealed class CheckExitSubject : IIntakeSubject
{
    /// <summary>Most rows of each list.</summary>
    public const int MostRows = 20;

    private const int LongestPhone = 40;
    private const int LongestPaper = 40;
    private const int FewestDigits = 5;
    private const int OpinionAge = 10;
    private const int AdultAge = 18;

    public string Service => ExitFlow.Service;

    public Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var (subject, facts) = (ExitJson.Subject(applying.Subject), ExitJson.Facts(applying.FactsJson));
        return Task.FromResult<IReadOnlyList<FieldError>>(
        [
            .. Country(subject.Country),
            .. Needed("birthPlace", subject.BirthPlace),
            .. Needed("address", subject.Address),
            .. Phone("mobilePhone", subject.MobilePhone, needed: true),
            .. Phone("homePhone", subject.HomePhone, needed: false),
            .. Phone("workPhone", subject.WorkPhone, needed: false),
            .. Long("otherNames", subject.OtherNames),
            .. Long("ethnicity", subject.Ethnicity),
            .. Long("passportNumber", subject.PassportNumber, LongestPaper),
            .. Long("cardNumber", subject.CardNumber, LongestPaper),
            .. Past("passportOn", subject.PassportOn, applying.On),
            .. Past("cardOn", subject.CardOn, applying.On),
            .. subject.Consents ? Array.Empty<FieldError>() : [new FieldError("subject.consents", "required")],
            .. Children(subject, facts, applying.On),
            .. Rows(subject),
        ]);
    }

    // EX-9.4, EX-9.5: the children are those whose ages the situation names; each brings what its age asks for.
    private static IEnumerable<FieldError> Children(ExitSubject subject, ExitFacts facts, DateOnly on)
    {
        var ages = subject.Children.Where(c => c.BirthDate <= on).Select(c => Ages.On(c.BirthDate!.Value, on)).Order().ToList();
        if (subject.Children.Count != facts.ChildAges.Length || (ages.Count == subject.Children.Count && !ages.SequenceEqual(facts.ChildAges.Order())))
        {
            yield return new("subject.children", "EX.children-differ", string.Join(", ", facts.ChildAges));
        }

        foreach (var error in subject.Children.Index().SelectMany(c => Child($"children[{c.Index}]", c.Item, facts.OtherParentStays, on)))
        {
            yield return error;
        }
    }

    private static IEnumerable<FieldError> Child(string at, ExitChild child, bool otherParentStays, DateOnly on)
    {
        foreach (var error in Needed($"{at}.name", child.Name))
        {
            yield return error;
        }

        foreach (var error in Long($"{at}.document", child.Document, LongestPaper).Concat(Long($"{at}.opinion", child.Opinion)).Concat(Long($"{at}.consent", child.Consent)))
        {
            yield return error;
        }

        if (!string.IsNullOrWhiteSpace(child.Iin) && !Iin.TryParse(child.Iin, out _, out _))
        {
            yield return new($"subject.{at}.iin", "EX.child-iin");
        }

        if (child.BirthDate is not { } born || born > on)
        {
            yield return new($"subject.{at}.birthDate", child.BirthDate is null ? "required" : "date-in-future");
            yield break;
        }

        var age = Ages.On(born, on);
        if (age is >= OpinionAge and < AdultAge && string.IsNullOrWhiteSpace(child.Opinion))
        {
            yield return new($"subject.{at}.opinion", "required");
        }

        if (otherParentStays && age < AdultAge && string.IsNullOrWhiteSpace(child.Consent))
        {
            yield return new($"subject.{at}.consent", "required");
        }
    }

    private static IEnumerable<FieldError> Rows(ExitSubject subject)
    {
        if (subject.Children.Count > MostRows || subject.Relatives.Count > MostRows || subject.Work.Count > MostRows)
        {
            yield return new("subject.relatives", "EX.too-many-rows", $"{MostRows}");
        }

        foreach (var error in subject.Relatives.Index().SelectMany(r => Relative($"relatives[{r.Index}]", r.Item)).Concat(subject.Work.Index().SelectMany(w => Work($"work[{w.Index}]", w.Item))))
        {
            yield return error;
        }
    }

    private static IEnumerable<FieldError> Relative(string at, ExitRelative relative) =>
    [
        .. Needed($"{at}.name", relative.Name), .. Needed($"{at}.degree", relative.Degree, RegistrationRequest.LongestDegree), .. Long($"{at}.born", relative.Born),
        .. Long($"{at}.address", relative.Address), .. Long($"{at}.work", relative.Work), .. Long($"{at}.marriage", relative.Marriage),
    ];

    private static IEnumerable<FieldError> Work(string at, ExitWork work) =>
    [
        .. Needed($"{at}.years", work.Years, LongestPaper), .. Needed($"{at}.organisation", work.Organisation), .. Long($"{at}.address", work.Address),
        .. Long($"{at}.position", work.Position),
    ];

    private static IEnumerable<FieldError> Country(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            yield return new("subject.country", "required");
        }
        else if (code == Countries.Kazakhstan || !Countries.All.Contains(code))
        {
            yield return new("subject.country", "country-unknown");
        }
    }

    private static IEnumerable<FieldError> Needed(string field, string? text, int most = ExitFile.LongestWords) =>
        string.IsNullOrWhiteSpace(text) ? [new($"subject.{field}", "required")] : Long(field, text, most);

    private static IEnumerable<FieldError> Long(string field, string? text, int most = ExitFile.LongestWords) =>
        text?.Trim().Length > most ? [new($"subject.{field}", "too-long", $"{most}")] : [];

    private static IEnumerable<FieldError> Past(string field, DateOnly? day, DateOnly on) => day > on ? [new($"subject.{field}", "date-in-future")] : [];

    private static IEnumerable<FieldError> Phone(string field, string? text, bool needed)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return needed ? [new FieldError($"subject.{field}", "required")] : [];
        }

        var odd = text.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '+' or '-' or '(' or ')' or ','));
        return odd || text.Count(char.IsAsciiDigit) < FewestDigits || text.Trim().Length > LongestPhone ? [new FieldError($"subject.{field}", "EX.phone-unreadable")] : [];
    }
}
