using Licensing.AddressBureau.Domain.Lists;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Shell;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>How far a list is now.</summary>
internal sealed class ListGlanceArgs(Guid listId, ListGlance glance) : EventArgs
{
    public Guid ListId { get; } = listId;

    public ListGlance Glance { get; } = glance;
}

/// <summary>Follows lists for one registrar's browser, also when their page is left; the bell tells when one is done.</summary>
internal sealed class ListWatch(IDispatcher dispatcher, LongWork work, ITexts texts)
{
    /// <summary>Raised with every look.</summary>
    public event EventHandler<ListGlanceArgs>? Changed;

    /// <summary>Follows a list until nothing more happens by itself.</summary>
    public void Follow(Guid listId, Actor actor) => work.Follow(listId, async cancellation =>
    {
        if (await dispatcher.Send(new PeekList(listId), actor, cancellation: cancellation) is not { IsOk: true, Value: var glance })
        {
            return new WorkEnd(null);
        }

        Changed?.Invoke(this, new ListGlanceArgs(listId, glance));
        return glance.State == ListState.Working ? null
            : new WorkEnd(texts.Format(glance.State == ListState.Broken ? "AC.list.bell.broken" : "AC.list.bell", glance.Organisation, glance.Total), $"/addresses/lists/{listId}");
    });
}
