using Licensing.DriverLicences.Features;
using Licensing.ExitClearance.Features;
using Licensing.Feedback.Features;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Cases;

/// <summary>What the jobs would have done by now: due marks, unclaimed results, licences whose time is over.</summary>
internal sealed class LiveJobs(LiveDesk desk)
{
    public async Task Run()
    {
        await UntilNothing(new MarkDueCases());
        await UntilNothing(new ReturnUnclaimed());
        await UntilNothing(new AgeLicences());
        await desk.Send(new AgeExits(), Actor.System);
    }

    /// <summary>Reminders of complaints, and the figures of the months that are over.</summary>
    public async Task Measure()
    {
        await UntilNothing(new RemindComplaints());
        await UntilNothing(new SumMonths());
    }

    private async Task UntilNothing(ICommand<int> job)
    {
        var done = 1;
        while (done > 0)
        {
            done = await desk.Send(job, Actor.System);
        }
    }
}
