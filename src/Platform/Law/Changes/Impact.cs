namespace Licensing.Platform.Law.Changes;

/// <summary>An open case whose clock would be set otherwise. No name, no facts: an administrator sees no case data (C-11).</summary>
/// <param name="Was">Due as things stand, UTC.</param>
/// <param name="Is">Due after the change, UTC; the same where only the warning at 80 % moves.</param>
public sealed record MovedCase(Guid Id, string Number, string Service, string OfficeId, DateTime Was, DateTime Is);

/// <summary>An intake under way for which the law would say something else, were it filed and paid on the first day of the change.</summary>
/// <param name="FeeWas">Fee and tariffs as things stand, tenge.</param>
/// <param name="FeeIs">After the change.</param>
public sealed record TouchedDraft(Guid Id, long Number, string Service, string OfficeId, DraftTouch Touch, long FeeWas, long FeeIs);

/// <summary>What of an intake changes.</summary>
[Flags]
public enum DraftTouch
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The fee.</summary>
    Fee = 1,

    /// <summary>When it would be due.</summary>
    Due = 2,

    /// <summary>The edition that it would be bound to.</summary>
    Edition = 4,

    /// <summary>Documents, grounds, the queue, whether it could be accepted.</summary>
    Package = 8,
}

/// <summary>Where the next part begins.</summary>
/// <param name="At">Moment of the last row.</param>
/// <param name="Id">Its key.</param>
public sealed record ImpactCursor(DateTime At, Guid Id);

/// <summary>A part of a dry run.</summary>
/// <param name="Looked">How many rows were looked at.</param>
/// <param name="Next">Where the next part begins; none at the end.</param>
public sealed record ImpactPart(IReadOnlyList<MovedCase> Cases, IReadOnlyList<TouchedDraft> Drafts, int Looked, ImpactCursor? Next);

/// <summary>How many of an office's cases and drafts a change touches.</summary>
public sealed record OfficeImpact(int Cases, int Later, int Earlier, int Drafts);

/// <summary>What a change would do, in numbers.</summary>
public sealed record Impact
{
    /// <summary>Rows looked at.</summary>
    public int Looked { get; init; }

    /// <summary>Open cases whose clock is set otherwise.</summary>
    public int Cases { get; init; }

    /// <summary>Of them, due later.</summary>
    public int Later { get; init; }

    /// <summary>Of them, due earlier.</summary>
    public int Earlier { get; init; }

    /// <summary>Of them, overdue by that.</summary>
    public int Overdue { get; init; }

    /// <summary>Intakes under way for which something changes.</summary>
    public int Drafts { get; init; }

    /// <summary>Of them, those whose fee changes.</summary>
    public int Fees { get; init; }

    /// <summary>The sum of those fees as things stand, tenge.</summary>
    public long FeesWere { get; init; }

    /// <summary>After the change.</summary>
    public long FeesAre { get; init; }

    /// <summary>Intakes that would have another due time.</summary>
    public int DraftsDue { get; init; }

    /// <summary>Intakes that would be bound to another edition.</summary>
    public int DraftsEdition { get; init; }

    /// <summary>Intakes of which the law would ask something else.</summary>
    public int DraftsPackage { get; init; }

    /// <summary>By office.</summary>
    public IReadOnlyDictionary<string, OfficeImpact> Offices { get; init; } = new Dictionary<string, OfficeImpact>();

    /// <summary>With another part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="now">When the question was asked, UTC.</param>
    public Impact With(ImpactPart part, DateTime now)
    {
        var offices = Offices.ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal);
        foreach (var row in part.Cases)
        {
            var so = offices.GetValueOrDefault(row.OfficeId, new OfficeImpact(0, 0, 0, 0));
            offices[row.OfficeId] = so with { Cases = so.Cases + 1, Later = so.Later + One(row.Is > row.Was), Earlier = so.Earlier + One(row.Is < row.Was) };
        }

        foreach (var row in part.Drafts)
        {
            var so = offices.GetValueOrDefault(row.OfficeId, new OfficeImpact(0, 0, 0, 0));
            offices[row.OfficeId] = so with { Drafts = so.Drafts + 1 };
        }

        var paying = part.Drafts.Where(d => d.Touch.HasFlag(DraftTouch.Fee)).ToList();
        return this with
        {
            Looked = Looked + part.Looked,
            Cases = Cases + part.Cases.Count,
            Later = Later + part.Cases.Count(c => c.Is > c.Was),
            Earlier = Earlier + part.Cases.Count(c => c.Is < c.Was),
            Overdue = Overdue + part.Cases.Count(c => c.Is < now && c.Was >= now),
            Drafts = Drafts + part.Drafts.Count,
            Fees = Fees + paying.Count,
            FeesWere = FeesWere + paying.Sum(d => d.FeeWas),
            FeesAre = FeesAre + paying.Sum(d => d.FeeIs),
            DraftsDue = DraftsDue + part.Drafts.Count(d => d.Touch.HasFlag(DraftTouch.Due)),
            DraftsEdition = DraftsEdition + part.Drafts.Count(d => d.Touch.HasFlag(DraftTouch.Edition)),
            DraftsPackage = DraftsPackage + part.Drafts.Count(d => d.Touch.HasFlag(DraftTouch.Package)),
            Offices = offices,
        };
    }

    private static int One(bool yes) => yes ? 1 : 0;
}
