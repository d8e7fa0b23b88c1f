using Licensing.Platform.UseCases;

namespace Licensing.Web.Session;

/// <summary>Who is at this page: in a circuit, on a static page, and in an endpoint alike.</summary>
public interface ICurrentActor
{
    /// <summary>The signed-in user; nobody when not signed in.</summary>
    ValueTask<Actor?> Get();
}
