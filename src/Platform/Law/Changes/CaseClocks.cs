using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;

namespace Licensing.Platform.Law.Changes;

/// <summary>What the clock of an open case hangs on.</summary>
internal sealed record CaseClock(
    Guid Id, string Number, string Service, string Edition, string OfficeId, DateTime FiledAt, DateTime DueAt, DateTime DueSoonAt, bool IsDecided, string Sheet);

/// <summary>
/// Works out anew when open cases are due: the same term of the same edition, from the same moment, by another calendar or other hours (C-2, C-5). One asks for the dry run,
/// the other for what is written, so that the two cannot differ; the clocks that services keep themselves move with them, and no dry run counts those.
/// </summary>
internal sealed class CaseClocks(LoadedLaw law, IReadOnlyDictionary<string, IStandard> standards)
{
    private readonly Dictionary<(Term Term, DateOnly FiledOn), (DateTime Due, DateTime Soon)> days = [];

    /// <summary>
    /// The open cases whose term, or a step to be done, has not ended by then: a change that holds from a day on moves none that is due before it. By the index of open
    /// cases, a part at a time.
    /// </summary>
    public static IQueryable<Case> Running(KernelDb db, LawChange change)
    {
        var from = BusinessTime.ToUtc(BusinessTime.StartOf(change.Begins));
        var running = db.Cases.Where(c => c.IsOpen
            && ((c.DecidedAt == null && c.DueAt >= from) || c.Steps.Any(s => (s.State == StepState.Open || s.State == StepState.Later) && s.DueAt >= from)));

        // The steps of a case can run by the hours of the office that decides it.
        return change is SetSchedule { OfficeId: { } office } ? running.Where(c => c.OfficeId == office || c.DecidingOfficeId == office) : running;
    }

    /// <summary>The part of them behind a row, in the order of that index.</summary>
    public static IQueryable<Case> Next(IQueryable<Case> running, DateTime? afterSoon, Guid? afterId, int most)
    {
        var (soon, id) = (afterSoon ?? default, afterId ?? Guid.Empty);
        var behind = afterSoon is null ? running : running.Where(c => c.DueSoonAt >= soon && (c.DueSoonAt > soon || c.Id > id));
        return behind.OrderBy(c => c.DueSoonAt).ThenBy(c => c.Id).Take(most);
    }

    /// <summary>The columns that matter.</summary>
    public static IQueryable<CaseClock> Of(IQueryable<Case> cases) =>
        cases.Select(c => new CaseClock(c.Id, c.Number, c.Service, c.Edition, c.OfficeId, c.FiledAt, c.DueAt, c.DueSoonAt, c.DecidedAt != null, c.DeadlineSheet));

    /// <summary>When the case is due by this law; as it stands where it was decided, the service is no longer there, or the sheet names no term.</summary>
    public (DateTime Due, DateTime Soon) DueOf(CaseClock clock)
    {
        if (clock.IsDecided || EditionOf(clock) is not { } edition)
        {
            return (clock.DueAt, clock.DueSoonAt);
        }

        var stages = KeptTerm.Read(clock.Sheet, edition.Terms.Any(t => t.Stages.Length > 1));
        if (stages is not [{ IsByTheClock: false, Amount: > 0 } term])
        {
            return stages.IsEmpty ? (clock.DueAt, clock.DueSoonAt) : Worked(clock, edition, stages);
        }

        // A term in days hangs on the day of filing alone.
        var key = (term, BusinessTime.DateOf(clock.FiledAt));
        return days.TryGetValue(key, out var known) ? known : days[key] = Worked(clock, edition, stages);
    }

    /// <summary>Whether this law sets it otherwise.</summary>
    public bool Moves(CaseClock clock) => DueOf(clock) != (clock.DueAt, clock.DueSoonAt);

    /// <summary>The whole sheet by this law.</summary>
    public DeadlineSheet SheetOf(CaseClock clock)
    {
        var kept = CaseJson.Read<DeadlineSheet>(clock.Sheet);
        return Sheet(clock, EditionOf(clock)!, KeptTerm.Read(clock.Sheet, staged: true), kept.Clause);
    }

    private (DateTime Due, DateTime Soon) Worked(CaseClock clock, IEdition edition, IEnumerable<Term> stages)
    {
        var sheet = Sheet(clock, edition, stages, "");
        return (sheet.DueAt.UtcDateTime, sheet.DueSoonAt.UtcDateTime);
    }

    private DeadlineSheet Sheet(CaseClock clock, IEdition edition, IEnumerable<Term> stages, string clause) => DeadlineSheet.Whole(Deadlines.WorkStages(
        stages, BusinessTime.FromUtc(clock.FiledAt), law.ScheduleOf(clock.OfficeId, edition.Schedule), law.Snapshot.Calendar, clause, edition.Code));

    private IEdition? EditionOf(CaseClock clock) => standards.TryGetValue(clock.Service, out var standard) ? standard.FindEdition(clock.Edition) : null;
}
