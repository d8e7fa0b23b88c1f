using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Whether intake says what the form asks (ID flow, ID-9). What is only lacking yet has the code «required».</summary>
internal sealed class CheckIdentityForm(PeopleDesk people) : IIntakeSubject
{
    public string Service => IdentityFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var (form, facts) = (IdentityJson.Form(applying.Subject), IdentityJson.Facts(applying.FactsJson));
        return
        [
            .. await FormText.Citizen(applying, people, cancellation),
            .. FormText.Needed("birthPlace", form.BirthPlace, CitizenDocument.LongestPlace),
            .. FormText.Needed("address", form.Address, CitizenDocument.LongestAddress),
            .. FormText.Phone(form.Phone),
            .. facts.OrdersPassport ? FormText.Latin("latinSurname", form.LatinSurname).Concat(FormText.Latin("latinGivenName", form.LatinGivenName)) : [],
            .. facts.IsLost ? FormText.Needed("loss", form.Loss, CitizenDocument.LongestWords) : [],
            .. form.Consents ? Array.Empty<FieldError>() : [new FieldError("subject.consents", "required")],
        ];
    }
}

/// <summary>Whether intake says what the temporary card prints (TI-9).</summary>
internal sealed class CheckCardForm(PeopleDesk people) : IIntakeSubject
{
    public string Service => TemporaryCardFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var form = IdentityJson.Form(applying.Subject);
        return
        [
            .. await FormText.Citizen(applying, people, cancellation),
            .. FormText.Needed("birthPlace", form.BirthPlace, CitizenDocument.LongestPlace),
            .. FormText.Needed("address", form.Address, CitizenDocument.LongestAddress),
        ];
    }
}

/// <summary>What a text of the form must be.</summary>
internal static class FormText
{
    private const int LongestPhone = 40;
    private const int FewestDigits = 5;

    /// <summary>Citizens only; a record that says something else is put right first.</summary>
    public static async Task<IEnumerable<FieldError>> Citizen(Applying applying, PeopleDesk people, CancellationToken cancellation) =>
        applying.PersonId is { } id && await people.Find(id, cancellation) is { } person && person.Citizenship != Countries.Kazakhstan
            ? [new FieldError("subject.birthPlace", "ID.citizens-only")]
            : [];

    public static IEnumerable<FieldError> Needed(string field, string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new($"subject.{field}", "required");
        }
        else if (text.Trim().Length > most)
        {
            yield return new($"subject.{field}", "too-long", $"{most}");
        }
    }

    public static IEnumerable<FieldError> Latin(string field, string? text) =>
        Needed(field, text, CitizenDocument.LongestName) is var wrong && wrong.Any() ? wrong
        : LatinName.IsPrintable(text!.Trim()) ? [] : [new FieldError($"subject.{field}", "ID.latin-needed")];

    public static IEnumerable<FieldError> Phone(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [new FieldError("subject.phone", "required")];
        }

        var odd = text.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '+' or '-' or '(' or ')' or ','));
        return odd || text.Count(char.IsAsciiDigit) < FewestDigits || text.Trim().Length > LongestPhone ? [new FieldError("subject.phone", "ID.phone-unreadable")] : [];
    }
}
