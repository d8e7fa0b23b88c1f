using Licensing.Platform.Cases;

namespace Licensing.Web.Terminal;

/// <summary>
/// What a module offers to somebody who sees how a case stands: a button that goes on with number and birth date, so that nobody types them twice and no address holds them.
/// Registered in the container, shown in order.
/// </summary>
/// <param name="TextKey">Words of the button.</param>
/// <param name="Href">Static page whose form takes <c>number</c> and <c>birth</c>.</param>
/// <param name="Form">Name of that form.</param>
/// <param name="Order">Place among the offers.</param>
/// <param name="Fits">Whether it is offered.</param>
public sealed record StatusOffer(string TextKey, string Href, string Form, int Order, Func<PublicStatus, bool> Fits);
