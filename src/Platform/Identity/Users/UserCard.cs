using System.Text.RegularExpressions;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Identity.Users;

/// <summary>What an administrator writes of a user.</summary>
/// <param name="Name">Surname and initials, as papers show them.</param>
/// <param name="OfficeId">Office.</param>
/// <param name="Position">Position, as papers show it.</param>
/// <param name="Iin">The user's own identification number (C-11: nobody handles a case of their own).</param>
/// <param name="Locale">kk, ru or en.</param>
/// <param name="Roles">Roles of C-11.</param>
public sealed record UserCard(string Name, string OfficeId, string? Position, string? Iin, string Locale, IReadOnlyList<string> Roles);

/// <summary>A password made by the system, shown once.</summary>
public sealed record NewPassword(Guid UserId, string UserName, string Password);

internal static partial class UserRules
{
    private const int LongestName = 200;

    private static readonly string[] Locales = ["kk", "ru", "en"];

    public static IEnumerable<FieldError> Check(UserCard card)
    {
        if (string.IsNullOrWhiteSpace(card.Name) || card.Name.Length > LongestName)
        {
            yield return new FieldError("name", "required");
        }

        if (card.Position?.Length > LongestName)
        {
            yield return new FieldError("position", "too-long", "200");
        }

        if (!string.IsNullOrWhiteSpace(card.Iin) && !Iin.TryParse(card.Iin, out _, out _))
        {
            yield return new FieldError("iin", "iin-invalid");
        }

        if (!Locales.Contains(card.Locale))
        {
            yield return new FieldError("locale", "unknown-value");
        }

        if (card.Roles.Count == 0 || card.Roles.Except(UseCases.Roles.OfUsers).Any())
        {
            yield return new FieldError("roles", "role-missing");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9._-]{2,59}$")]
    public static partial Regex UserName { get; }
}
