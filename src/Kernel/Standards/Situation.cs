using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;

namespace Licensing.Kernel.Standards;

/// <summary>
/// What a rule looks at: the applicant's facts, the day of filing, and the law of that day. Rules are pure functions of
/// it. What is worked out earlier is there for the rules that come later: fees, then documents, grounds, term, result.
/// </summary>
public sealed record Situation<TFacts>
    where TFacts : ServiceFacts
{
    internal Situation(Edition<TFacts> edition, TFacts facts, DateTimeOffset filedAt, DateOnly paidOn, LawSnapshot law)
    {
        Edition = edition;
        Facts = facts;
        FiledAt = BusinessTime.Of(filedAt);
        PaidOn = paidOn;
        Law = law;
        Schedule = law.Schedule(edition.Schedule);
    }

    public Edition<TFacts> Edition { get; }

    public TFacts Facts { get; }

    public DateTimeOffset FiledAt { get; }

    public DateOnly PaidOn { get; }

    public LawSnapshot Law { get; }

    public OfficeSchedule Schedule { get; internal init; }

    public DateOnly FiledOn => BusinessTime.DateOf(FiledAt);

    /// <summary>The sum of the fees, known to the rules for documents and after them.</summary>
    public long TotalFee { get; internal init; }

    /// <summary>One sheet for each stage of the term, known to what the service works out besides.</summary>
    public ImmutableArray<DeadlineSheet> Deadlines { get; internal init; } = [];

    public DateTimeOffset DueAt => Deadlines[^1].DueAt;

    /// <summary>The age of a person on the filing date.</summary>
    public int AgeOf(DateOnly birthDate) => Ages.On(birthDate, FiledOn);

    /// <summary>A number of the edition, as declared or overridden.</summary>
    public decimal Number(string name) => Edition.NumberOn(name, FiledOn, Law);

    /// <summary>A list of the edition, as declared or overridden.</summary>
    public ImmutableArray<string> List(string name) => Edition.ListOn(name, FiledOn, Law);

    /// <summary>The monthly calculation index of the filing date.</summary>
    public int MciOnFiling => Law.Mci.On(FiledOn);

    /// <summary>The start of the first window for handing out at or after the due time, on a day on which the office is open.</summary>
    public DateTimeOffset NextHandOut() => Clocks.Deadlines.NextWindow(
        DueAt, Edition.HandOut.Windows.Select(window => window.From), Schedule, Law.Calendar);
}
