using Licensing.Platform.Law.Changes;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Shell;

namespace Licensing.Web.Administration;

/// <summary>At the bell of every other administrator: changes of the law that wait for a second person.</summary>
internal sealed class ChangeAlert(IDispatcher dispatcher, ITexts texts) : IAlerts
{
    public string? Service => null;

    public async Task<IReadOnlyList<Alert>> Of(Actor actor) =>
        actor.Has(Roles.Administrator) && await dispatcher.Send(new ListProposals(ProposalState.Sent), actor) is { IsOk: true, Value.Rows: var rows }
            && rows.Count(r => !r.IsOwn) is > 0 and var waiting
            ? [new Alert(texts.Format("changes.bell", waiting), $"/admin/changes?state={ProposalState.Sent}")]
            : [];
}
