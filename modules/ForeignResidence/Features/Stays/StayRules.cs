using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What must be right in what is typed, before the law is asked; each error names the field and what would be right.</summary>
internal static class StayRules
{
    private const string Formula = "=+-@\t\r";

    public static IEnumerable<FieldError> Check(GuestEntry guest, DateOnly today)
    {
        var person = StayFacts.Kept(guest.Person);
        return PersonRules.Check(person, today, "person.")
            .Concat(Lacking(guest.Person))
            .Concat(
            [
                .. Name("person.surname", person.Surname), .. Name("person.givenName", person.GivenName), .. Name("person.patronymic", person.Patronymic),
                .. Text("cardNumber", guest.CardNumber, Stay.LongestCard), .. Text("borderPoint", guest.BorderPoint, Stay.LongestBorderPoint),
                .. Text("person.documentNumber", person.DocumentNumber, 40, required: false),
            ])
            .DistinctBy(e => e.Field);
    }

    public static IEnumerable<FieldError> Check(StayPlace place)
    {
        if (place is { FiledBy: FiledBy.Host, HostPersonId: null, HostOrganisationId: null })
        {
            yield return new FieldError("host", "TR.host-needed");
        }

        foreach (var error in Text("address", place.Address, Stay.LongestAddress))
        {
            yield return error;
        }
    }

    /// <summary>A text that is asked for; nothing that a spreadsheet would take for a formula.</summary>
    public static IEnumerable<FieldError> Text(string field, string? text, int most, bool required = true) =>
        string.IsNullOrWhiteSpace(text) ? required ? [new FieldError(field, "required")] : []
        : text.Trim().Length > most ? [new FieldError(field, "too-long", $"{most}")]
        : Formula.Contains(text.TrimStart(' ')[0], StringComparison.Ordinal) ? [new FieldError(field, "TR.formula")]
        : [];

    // The register of people lets a document be left out; a foreigner is registered by the passport.
    private static IEnumerable<FieldError> Lacking(NewPersonEntry person)
    {
        if (string.IsNullOrWhiteSpace(person.DocumentNumber))
        {
            yield return new FieldError("person.documentNumber", "required");
        }

        if (person.DocumentValidTo is null)
        {
            yield return new FieldError("person.documentValidTo", "required");
        }

        if (person.Citizenship is null)
        {
            yield return new FieldError("person.citizenship", "required");
        }
    }

    private static IEnumerable<FieldError> Name(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or 'ʼ' or '.')
            ? [] : [new FieldError(field, "TR.name-signs")];
}
