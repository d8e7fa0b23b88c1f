using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.People;

/// <summary>What must be right in an organisation's data, and in the authority of who acts for it, before they are kept (C-1).</summary>
public static class OrganisationRules
{
    private const int LongestName = 300;

    /// <summary>Everything that is wrong.</summary>
    /// <param name="entry">What was entered.</param>
    /// <param name="today">The business day.</param>
    /// <param name="path">What stands before the names of the fields.</param>
    public static IEnumerable<FieldError> Check(NewOrganisationEntry entry, DateOnly today, string path = "")
    {
        IEnumerable<FieldError?> found =
        [
            BinOf(path + "bin", entry.Bin),
            Text(path + "name", entry.Name, LongestName, required: true),
            RegisteredOn(path + "registeredOn", entry, today),
            Text(path + "head", entry.Head, 200, required: true),
            Text(path + "address", entry.Address, LongestName, required: true),
            Text(path + "phone", entry.Phone, 40, required: false),
        ];
        return found.OfType<FieldError>();
    }

    /// <summary>What is wrong with the authority: a power of attorney ends on a day that is not over.</summary>
    public static IEnumerable<FieldError> Check(ActingEntry acting, DateOnly today, string path)
    {
        if (Text(path + "authority", acting.Authority, LongestName, required: true) is { } wrong)
        {
            yield return wrong;
        }

        if (acting is { Basis: ActingBasis.PowerOfAttorney, ValidTo: null })
        {
            yield return new FieldError(path + "validTo", "required");
        }
        else if (acting.ValidTo < today)
        {
            yield return new FieldError(path + "validTo", "date-over");
        }
    }

    /// <summary>A record as an entry, to be corrected.</summary>
    public static NewOrganisationEntry EntryOf(Organisation organisation) => new()
    {
        Bin = organisation.Bin,
        Name = organisation.Name,
        RegisteredOn = organisation.RegisteredOn,
        Head = organisation.Head,
        Address = organisation.Address,
        Phone = organisation.Phone,
    };

    /// <summary>Takes over an entry without errors.</summary>
    public static Organisation Correct(Organisation organisation, NewOrganisationEntry entry)
    {
        organisation.Bin = Bin.Parse(entry.Bin!).Value;
        organisation.RegisteredOn = entry.RegisteredOn!.Value;
        (organisation.Head, organisation.Address, organisation.Phone) = (Tidy(entry.Head), Tidy(entry.Address), Tidy(entry.Phone));
        return organisation.Called(entry.Name!);
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static FieldError? Text(string field, string? text, int most, bool required) =>
        string.IsNullOrWhiteSpace(text) ? required ? new FieldError(field, "required") : null
        : text.Trim().Length > most ? new FieldError(field, "too-long", $"{most}")
        : null;

    private static FieldError? BinOf(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? new FieldError(field, "required")
        : Bin.TryParse(text, out _, out var error) ? null
        : new FieldError(field, "bin-" + JsonNamingPolicy.KebabCaseLower.ConvertName(error.ToString()));

    private static FieldError? RegisteredOn(string field, NewOrganisationEntry entry, DateOnly today) =>
        entry.RegisteredOn is not { } day ? new FieldError(field, "required")
        : day > today ? new FieldError(field, "date-in-future")
        : Bin.TryParse(entry.Bin, out var bin, out _) && !bin.AgreesWith(day) ? new FieldError(field, "bin-other-date")
        : null;
}
