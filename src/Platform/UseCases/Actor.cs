using System.Reflection;
using Licensing.Kernel;

namespace Licensing.Platform.UseCases;

/// <summary>Who sends a request: a signed-in user, a job, or somebody at a public page.</summary>
/// <param name="UserId">Account; empty for jobs and the public.</param>
/// <param name="Name">Name as shown and kept.</param>
/// <param name="OfficeId">Office; empty for jobs and the public.</param>
/// <param name="Region">ISO 3166-2 region of the office.</param>
/// <param name="Roles">Roles of C-11.</param>
/// <param name="PersonIin">The user's own IIN, so that nobody handles a case of their own (C-11).</param>
/// <param name="Position">Position, as papers show it.</param>
public sealed record Actor(
    Guid UserId, string Name, string OfficeId, string Region, IReadOnlySet<string> Roles, string? PersonIin = null, string? Position = null)
{
    /// <summary>A job of the system.</summary>
    public static Actor System { get; } = new(Guid.Empty, "system", "", "", new HashSet<string> { UseCases.Roles.System });

    /// <summary>Somebody at a public page.</summary>
    public static Actor Public { get; } = new(Guid.Empty, "public", "", "", new HashSet<string> { UseCases.Roles.Public });

    /// <summary>Somebody whose signed request the portal brought.</summary>
    public static Actor Portal { get; } = new(Guid.Empty, "portal", "", "", new HashSet<string> { UseCases.Roles.Public });

    /// <summary>As the record keeps it.</summary>
    public Officer Officer => new(UserId, Name, OfficeId);

    /// <summary>Whether the user has any of these roles.</summary>
    public bool Has(params IEnumerable<string> roles) => roles.Any(Roles.Contains);

    /// <summary>Who sends a request from a browser: what is for the public is done as the public, whoever is signed in there.</summary>
    public static Actor For(object request, Actor? signedIn) =>
        signedIn is null || request.GetType().GetCustomAttribute<AllowAttribute>() is { Roles: [UseCases.Roles.Public] } ? Public : signedIn;

    /// <summary>Whether the user has any role of a list, as attributes of pages name them: <c>a,b</c>.</summary>
    public bool HasOneOf(string roles) => Has(roles.Split(','));
}
