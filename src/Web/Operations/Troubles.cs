using Licensing.Platform.Operations;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.Web.Operations;

/// <summary>Something that somebody has to look at.</summary>
/// <param name="Anchor">Where on the page it stands.</param>
public sealed record Trouble(Tone Tone, string Text, string Anchor);

/// <summary>What is wrong, from what is seen. The limits are those of the alert rules in build/operations.</summary>
internal static class Troubles
{
    private const int ManyFailures = 3;
    private const long LittleSpace = 10L * 1024 * 1024 * 1024;

    /// <summary>A node that was lost before that has been replaced, or somebody knows.</summary>
    private static readonly TimeSpan LongLost = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongLag = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongUnsealed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WrongClock = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongNight = TimeSpan.FromHours(26);

    /// <summary>What is urgent comes first.</summary>
    public static IReadOnlyList<Trouble> Of(OperationsView view, DatabaseView? database, ITexts texts) =>
        [.. All(view, database, texts).OrderByDescending(t => t.Tone == Tone.Bad)];

    private static List<Trouble> All(OperationsView view, DatabaseView? database, ITexts texts) =>
    [
        .. view.Nodes.Where(n => n.Life == NodeLife.Lost && view.At - n.SeenAt < LongLost).Select(n => new Trouble(Tone.Bad, texts.Format("trouble.node-lost", n.Name, n.SeenAt), "nodes")),
        .. view.Nodes.Where(n => n.Life == NodeLife.Alive && n.ClockAhead.Duration() > WrongClock)
            .Select(n => new Trouble(Tone.Bad, texts.Format("trouble.clock", n.Name, Spans.Of(n.ClockAhead, texts)), "nodes")),
        .. view.Nightly.SelectMany(n => Nightly(n, view.At, texts)),
        .. Delivery(view, texts),
        .. view.Jobs.Where(j => j.Failures >= ManyFailures).Select(j => new Trouble(Tone.Bad, texts.Format("trouble.job", j.Name, j.Failures), "jobs")),
        .. view.FreeBytes < LittleSpace ? [new Trouble(Tone.Bad, texts.Format("trouble.space", Sizes.Of(view.FreeBytes, texts)), "database")] : Array.Empty<Trouble>(),
        .. (database?.Schemas ?? []).Where(s => s.Behind > 0).Select(s => new Trouble(Tone.Bad, texts.Format("trouble.behind", s.Name, s.Behind), "database")),
    ];

    private static IEnumerable<Trouble> Nightly(NightlyLine line, DateTime now, ITexts texts)
    {
        var name = texts[$"run-kind.{line.Kind}"];
        if (line.Last?.State == RunState.Failed)
        {
            yield return new Trouble(Tone.Bad, texts.Format("trouble.nightly-failed", name, line.Last.StartedAt), "nightly");
        }
        else if (!line.IsWanted)
        {
            yield return new Trouble(Tone.Warn, texts.Format("trouble.not-wanted", name), "nightly");
        }
        else if (line.Last is not null && now - (line.LastGoodAt ?? DateTime.MinValue) > LongNight)
        {
            yield return new Trouble(Tone.Bad, texts.Format("trouble.nightly-old", name), "nightly");
        }
    }

    private static IEnumerable<Trouble> Delivery(OperationsView view, ITexts texts)
    {
        if (view.Outbox.OldestAt is { } oldest && view.At - oldest > LongLag)
        {
            yield return new Trouble(Tone.Bad, texts.Format("trouble.outbox", Formats.Span(texts, view.At - oldest)), "outbox");
        }
        else if (view.Outbox.Failing > 0)
        {
            yield return new Trouble(Tone.Warn, texts.Format("trouble.failing", view.Outbox.Failing), "outbox");
        }

        if (view.Audit.OldestUnsealedAt is { } unsealed && view.At - unsealed > LongUnsealed)
        {
            yield return new Trouble(Tone.Bad, texts.Format("trouble.unsealed", Formats.Span(texts, view.At - unsealed)), "audit");
        }

        if (view.Notices.Sum(c => c.GivenUp) is var given and > 0)
        {
            yield return new Trouble(Tone.Warn, texts.Format("trouble.notices", given), "notices");
        }
    }
}

/// <summary>Short times in words: seconds as long as they can be counted.</summary>
internal static class Spans
{
    private static readonly TimeSpan Countable = TimeSpan.FromMinutes(10);

    public static string Of(TimeSpan span, ITexts texts) =>
        span.Duration() < Countable ? texts.Format("operations.seconds", (long)span.TotalSeconds) : (span < TimeSpan.Zero ? "−" : "") + Formats.Span(texts, span);
}

/// <summary>Sizes in words.</summary>
internal static class Sizes
{
    private const double Step = 1024;

    public static string Of(long bytes, ITexts texts) => bytes < Step * Step * Step
        ? texts.Format("size.mb", Formats.Number((long)Math.Ceiling(bytes / Step / Step)))
        : texts.Format("size.gb", Formats.Number((long)(bytes / Step / Step / Step)));
}
