using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.People;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What headings and cells of a list mean: codes, or the words of any of the three languages.</summary>
internal sealed class GuestWords
{
    private readonly Dictionary<string, string> headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sex> sexes = new(StringComparer.Ordinal) { ["M"] = Sex.Male, ["F"] = Sex.Female, ["М"] = Sex.Male, ["Ж"] = Sex.Female, ["Е"] = Sex.Male, ["Ә"] = Sex.Female };
    private readonly Dictionary<string, VisaKind> visas = new(StringComparer.Ordinal);
    private readonly ITexts texts;

    public GuestWords(ITexts texts)
    {
        this.texts = texts;
        foreach (var language in Cultures.All.Select(texts.In))
        {
            foreach (var column in GuestColumns.All)
            {
                headings.TryAdd(Fold(column), column);
                headings.TryAdd(Fold(language[$"TR.group.column.{column}"]), column);
            }

            foreach (var sex in Enum.GetValues<Sex>())
            {
                sexes.TryAdd(Fold(language[$"sex.{FactCodes.Of(sex)}"]), sex);
                sexes.TryAdd(Fold($"{sex}"), sex);
            }

            foreach (var visa in Enum.GetValues<VisaKind>())
            {
                visas.TryAdd(Fold(language[$"TR.fact.visa.{FactCodes.Of(visa)}"]), visa);
                visas.TryAdd(Fold(FactCodes.Of(visa)), visa);
            }
        }
    }

    /// <summary>The column that a heading means.</summary>
    public string? Column(string heading) => headings.GetValueOrDefault(Fold(heading));

    /// <summary>A row as an entry, with what could not be read in it.</summary>
    public (GuestEntry Guest, IReadOnlyList<FieldError> Errors) Read(GuestRow row, GroupEntry group)
    {
        var errors = new List<FieldError>();
        string? Cell(string column) => row.Cells[GuestColumns.IndexOf(column)].Trim() is { Length: > 0 } text ? text : null;
        DateOnly? Day(string column)
        {
            var text = Cell(column);
            if (text is not null && !TypedDate.TryParse(text, out _))
            {
                errors.Add(new FieldError(column, "TR.date-unreadable"));
            }

            return TypedDate.TryParse(text, out var day) ? day : null;
        }

        T? Word<T>(string column, Func<string, T?> read, string code)
            where T : struct
        {
            var (text, meant) = (Cell(column), Cell(column) is { } there ? read(there) : null);
            if (text is not null && meant is null)
            {
                errors.Add(new FieldError(column, code));
            }

            return meant;
        }

        var citizenship = Cell(GuestColumns.Citizenship) is { } name ? Country(name) : null;
        if (citizenship is null && Cell(GuestColumns.Citizenship) is not null)
        {
            errors.Add(new FieldError(GuestColumns.Citizenship, "country-unknown"));
        }

        var guest = new GuestEntry
        {
            PersonId = row.PersonId,
            NotTheSame = row.NotTheSame,
            Person = new NewPersonEntry
            {
                Surname = Cell(GuestColumns.Surname), GivenName = Cell(GuestColumns.GivenName), Patronymic = Cell(GuestColumns.Patronymic),
                BirthDate = Day(GuestColumns.BirthDate), Sex = Word(GuestColumns.Sex, SexOf, "TR.sex-unknown"), Citizenship = citizenship,
                Status = PersonStatus.Foreigner, DocumentKind = IdentityDocumentKind.NationalPassport, DocumentNumber = Cell(GuestColumns.DocumentNumber),
                DocumentIssuedOn = Day(GuestColumns.DocumentIssuedOn), DocumentValidTo = Day(GuestColumns.DocumentValidTo),
            },
            CardNumber = Cell(GuestColumns.CardNumber),
            BorderPoint = group.BorderPoint,
            ArrivedOn = group.ArrivedOn,
            Until = group.Until,
            Visa = Word(GuestColumns.Visa, VisaOf, "TR.visa-unknown") ?? VisaKind.None,
            VisaValidTo = Day(GuestColumns.VisaValidTo),
        };
        return (guest, errors);
    }

    // A name that begins several states' names means none of them.
    private string? Country(string text) => CountryNames.Find(text, texts, 2) switch
    {
        [var only] => only,
        [var first, ..] when string.Equals(first, text.Trim(), StringComparison.OrdinalIgnoreCase)
            || Cultures.All.Any(language => Fold(Countries.NameIn(first, language)) == Fold(text)) => first,
        _ => null,
    };

    private Sex? SexOf(string text) => sexes.TryGetValue(Fold(text), out var sex) ? sex : null;

    private VisaKind? VisaOf(string text) => visas.TryGetValue(Fold(text), out var visa) ? visa : null;

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
