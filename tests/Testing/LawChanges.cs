using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;

namespace Licensing.Testing;

/// <summary>Changes the law's data as the product does: one administrator proposes, another approves.</summary>
public static class LawChanges
{
    /// <summary>Who proposes.</summary>
    public static Actor First { get; } = Actors.With("Бірінші әкімші", Roles.Administrator);

    /// <summary>Who approves.</summary>
    public static Actor Second { get; } = Actors.With("Екінші әкімші", Roles.Administrator);

    /// <summary>Proposes, sends and approves; the first failure where there is one, else the proposal.</summary>
    public static async Task<Result<Guid>> Change(this TestApp app, LawChange change)
    {
        var proposed = await app.Send(new ProposeChange(change), First);
        if (!proposed.IsOk)
        {
            return proposed;
        }

        var id = proposed.Value;
        var sent = await app.Send(new SendProposal(id, await app.VersionOf(id), "№ 1 қаулы"), First);
        var approved = sent.IsOk ? await app.Send(new ApproveProposal(id, await app.VersionOf(id)), Second) : sent;
        return approved.IsOk ? id : approved.Failure!;
    }

    /// <summary>Lets the job that sets the clocks of open cases do its work, in parts of this size.</summary>
    public static async Task Reckon(this TestApp app, int most = 1000)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(11));
        while ((await app.Send(new ReckonOpenCases(most), Actor.System)).Value > 0)
        {
        }
    }

    /// <summary>The proposal's version now.</summary>
    public static async Task<int> VersionOf(this TestApp app, Guid proposal) => (await app.Send(new ShowProposal(proposal), First)).Value.Version;
}
