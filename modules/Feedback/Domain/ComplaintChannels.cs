using Licensing.Kernel.Standards;

namespace Licensing.Feedback.Domain;

/// <summary>Which ways are open under which edition (C-8): e-mail under order 362 of 2007, the portal since 2014.</summary>
internal static class ComplaintChannels
{
    private static readonly DateOnly PortalSince = new(2014, 1, 1);

    public static IReadOnlyList<ComplaintChannel> Of(IEdition edition) =>
    [
        ComplaintChannel.InPerson, ComplaintChannel.Post, IsOnPortal(edition) ? ComplaintChannel.Portal : ComplaintChannel.Email,
    ];

    /// <summary>Whether the edition takes complaints through the portal.</summary>
    public static bool IsOnPortal(IEdition edition) => edition.Act.InForceFrom >= PortalSince;
}
