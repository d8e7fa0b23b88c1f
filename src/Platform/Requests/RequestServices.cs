using Licensing.Kernel.Standards;

namespace Licensing.Platform.Requests;

/// <summary>Which services are taken through the portal: those whose edition knows the channel and asks for a signed request through it. No list is typed.</summary>
public static class RequestServices
{
    internal const string Channel = "channel";
    internal const string Portal = "portal";

    /// <summary>Whether any edition of a service is taken.</summary>
    public static bool IsTaken(IStandard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard.Editions.Any(edition => IsTaken(standard, edition));
    }

    /// <summary>Whether an edition is taken.</summary>
    public static bool IsTaken(IStandard standard, IEdition edition)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(edition);
        return standard.Schema.Find(Channel)?.Codes.Contains(Portal) == true && edition.Documents.Any(d => d.Code == SignedRequest.Document);
    }
}
