using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Shell;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Stays that end in three days, overstays, and late ones without proceedings, at the bell (TR registry).</summary>
internal sealed class StayAlerts(IDispatcher dispatcher, ITexts texts) : IAlerts
{
    private static readonly string[] Told = [Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    public string Service => StayFlow.Service;

    public async Task<IReadOnlyList<Alert>> Of(Actor actor) =>
        actor.Has(Told) && await dispatcher.Send(new CountStays(), actor, "bell") is { IsOk: true, Value: var counts }
            ? [.. Line(StayList.EndsSoon, counts.EndsSoon), .. Line(StayList.Overstayed, counts.Overstayed), .. Line(StayList.Late, counts.Late)]
            : [];

    private Alert[] Line(StayList list, int count) =>
        count == 0 ? [] : [new Alert(texts.Format($"TR.bell.{list}", count), $"/stays?list={list}")];
}
