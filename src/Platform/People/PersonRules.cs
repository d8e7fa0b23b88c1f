using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.People;

/// <summary>What must be right in a person's data before they are kept (C-1); each error names the field and what would be right.</summary>
public static class PersonRules
{
    private static readonly DateOnly Earliest = new(1880, 1, 1);

    /// <summary>Everything that is wrong.</summary>
    /// <param name="entry">What was entered.</param>
    /// <param name="today">The business day.</param>
    /// <param name="path">What stands before the names of the fields.</param>
    public static IEnumerable<FieldError> Check(NewPersonEntry entry, DateOnly today, string path = "")
    {
        IEnumerable<FieldError?> found =
        [
            NamePart(path + "surname", entry.Surname, required: true),
            NamePart(path + "givenName", entry.GivenName, required: true),
            NamePart(path + "patronymic", entry.Patronymic, required: false),
            BirthDate(path + "birthDate", entry.BirthDate, today),
            entry.Sex is null ? new FieldError(path + "sex", "required") : null,
            Citizenship(path + "citizenship", entry),
            IinOf(path + "iin", entry),
            Long(path + "address", entry.Address, 300),
            Long(path + "phone", entry.Phone, 40),
            Long(path + "email", entry.Email, 200),
            .. Document(path, entry, today),
        ];
        return found.OfType<FieldError>();
    }

    /// <summary>The data as the record keeps them; only of an entry without errors.</summary>
    public static PersonData Data(NewPersonEntry entry) => new(
        PersonName.Of(entry.Surname!, entry.GivenName!, entry.Patronymic),
        entry.BirthDate!.Value,
        entry.Sex!.Value,
        entry.Status,
        CitizenshipOf(entry),
        Iin.TryParse(entry.Iin, out var iin, out _) ? iin.Value : null,
        entry.Traits,
        Tidy(entry.Address),
        Tidy(entry.Phone),
        Tidy(entry.Email));

    /// <summary>The identity document of an entry without errors, where one was entered.</summary>
    public static IdentityDocument? DocumentOf(NewPersonEntry entry, Guid personId) => string.IsNullOrWhiteSpace(entry.DocumentNumber)
        ? null
        : IdentityDocument.Of(personId, entry.DocumentKind, entry.DocumentNumber, entry.DocumentIssuer!, entry.DocumentIssuedOn!.Value, entry.DocumentValidTo);

    /// <summary>A record as an entry, to be corrected.</summary>
    public static NewPersonEntry EntryOf(Person person) => new()
    {
        Iin = person.Iin,
        Surname = person.Surname,
        GivenName = person.GivenName,
        Patronymic = person.Patronymic,
        BirthDate = person.BirthDate,
        Sex = person.Sex,
        Status = person.Status,
        Citizenship = person.Citizenship,
        Traits = person.Traits,
        Address = person.Address,
        Phone = person.Phone,
        Email = person.Email,
    };

    private static string? CitizenshipOf(NewPersonEntry entry) => entry.Status switch
    {
        PersonStatus.Citizen => Countries.Kazakhstan,
        PersonStatus.Foreigner => entry.Citizenship,
        _ => null,
    };

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static FieldError? NamePart(string field, string? text, bool required) =>
        string.IsNullOrWhiteSpace(text) ? required ? new FieldError(field, "required") : null
        : !text.Any(char.IsLetter) || text.Any(char.IsDigit) ? new FieldError(field, "name-letters")
        : Long(field, text, 100);

    private static FieldError? Long(string field, string? text, int most) =>
        text?.Trim().Length > most ? new FieldError(field, "too-long", $"{most}") : null;

    private static FieldError? BirthDate(string field, DateOnly? born, DateOnly today) =>
        born is null ? new FieldError(field, "required")
        : born > today ? new FieldError(field, "date-in-future")
        : born < Earliest ? new FieldError(field, "date-too-early", $"{Earliest:dd.MM.yyyy}")
        : null;

    private static FieldError? Citizenship(string field, NewPersonEntry entry) =>
        entry.Status != PersonStatus.Foreigner ? null
        : entry.Citizenship is null ? new FieldError(field, "required")
        : entry.Citizenship is Countries.Kazakhstan or Countries.Stateless || !Countries.IsCitizenship(entry.Citizenship)
            ? new FieldError(field, "foreign-citizenship")
            : null;

    private static FieldError? IinOf(string field, NewPersonEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Iin))
        {
            return null;
        }

        if (!Iin.TryParse(entry.Iin, out var iin, out var error))
        {
            return new FieldError(field, "iin-" + Kebab(error));
        }

        return entry.BirthDate is { } born && iin.Compare(born, entry.Sex) is var mismatch and not IinMismatch.None
            ? new FieldError(field, "iin-other-" + Kebab(mismatch))
            : null;
    }

    private static IEnumerable<FieldError?> Document(string path, NewPersonEntry entry, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(entry.DocumentNumber))
        {
            yield break;
        }

        yield return Long(path + "documentNumber", entry.DocumentNumber, 40)
            ?? (IdentityDocument.FoldNumber(entry.DocumentNumber).Length == 0 ? new FieldError(path + "documentNumber", "required") : null);
        yield return string.IsNullOrWhiteSpace(entry.DocumentIssuer)
            ? new FieldError(path + "documentIssuer", "required") : Long(path + "documentIssuer", entry.DocumentIssuer, 200);
        yield return entry.DocumentIssuedOn is not { } issued ? new FieldError(path + "documentIssuedOn", "required")
            : issued > today ? new FieldError(path + "documentIssuedOn", "date-in-future")
            : issued < entry.BirthDate ? new FieldError(path + "documentIssuedOn", "date-before-birth")
            : null;
        yield return entry.DocumentValidTo < entry.DocumentIssuedOn ? new FieldError(path + "documentValidTo", "date-before-issue") : null;
    }

    private static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
