using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;

namespace Licensing.ExitClearance.Features;

/// <summary>
/// The four stages' own clocks (EX-4.1). DECISION: at the provider, whose thirty days the act does not divide, the same stages of 21, 1, 7 and 1 days are kept.
/// </summary>
internal sealed class ExitClock(ILaw law)
{
    private const int StageOfRemoval = 2;

    /// <summary>The ends of the stages of an accepted case, UTC.</summary>
    public async Task<IReadOnlyList<DateTime>> Stages(Case accepted, CancellationToken cancellation)
    {
        var facts = JsonNode.Parse(accepted.Facts)!.AsObject();
        facts["channel"] = "corporation";
        var edition = ExitStandard.Declared.FindEdition(accepted.Edition)!;
        var input = new AssessmentInput(
            BusinessTime.FromUtc(accepted.FiledAt), accepted.Edition, null, JsonSerializer.SerializeToElement(facts), [],
            await law.ScheduleOf(accepted.OfficeId, edition.Schedule, cancellation));
        var answer = ExitStandard.Declared.Assess(input, await law.Now(cancellation)).Assessment
            ?? throw new InvalidOperationException($"The accepted facts of {accepted.Number} are wrong.");
        return [.. answer.Deadlines.Select(sheet => sheet.DueAt.UtcDateTime)];
    }

    /// <summary>A moment that was given, on the next working day where its own is a day off now (C-5).</summary>
    public async Task<DateTime> Roll(DateTime given, CancellationToken cancellation)
    {
        var was = BusinessTime.DateOf(given);
        return given.AddDays((await law.Now(cancellation)).Calendar.OnOrAfter(was).DayNumber - was.DayNumber);
    }

    /// <summary>
    /// The ends of stages 3 and 4 for a decision of this moment: nobody has fewer days than the law gives, however late the decision came.
    /// </summary>
    public async Task<(DateTime Removal, DateTime Result)> AfterDecision(ExitPlan plan, DateTime now, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        var edition = (Edition<ExitFacts>)ExitStandard.Declared.FindEdition(plan.Edition)!;
        var schedule = await law.ScheduleOf(plan.OfficeId, edition.Schedule, cancellation);
        var terms = edition.Terms.First(t => t.Stages.Length > 1).Stages;
        var sheets = Deadlines.WorkStages(terms.Skip(StageOfRemoval), BusinessTime.FromUtc(now), schedule, snapshot.Calendar, "4(1)", plan.Edition);
        return (sheets[0].DueAt.UtcDateTime, sheets[1].DueAt.UtcDateTime);
    }
}

/// <summary>By which edition and where a decision is made.</summary>
internal sealed record ExitPlan(string Edition, string OfficeId);
