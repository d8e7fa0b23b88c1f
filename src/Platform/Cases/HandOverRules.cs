using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>Somebody who may collect, with the documents that the register of people knows of them.</summary>
public sealed record Collector(CollectorKind Capacity, string Name, string? Authority, IReadOnlyList<KnownDocument> Documents);

/// <summary>An identity document as it can be shown.</summary>
public sealed record KnownDocument(IdentityDocumentKind Kind, string Number, DateOnly? ValidTo);

/// <summary>When results are handed over today.</summary>
/// <param name="From">Opening.</param>
/// <param name="To">Closing.</param>
public sealed record HandOverHours(TimeOnly From, TimeOnly To);

/// <summary>Who may collect a case's result, and when (C-3.6; DL-7.1).</summary>
internal sealed class HandOverRules(KernelDb db, ILaw law, CaseAssessor assessor)
{
    /// <summary>The holder; whoever represents the holder by law; an attorney where the act lets one.</summary>
    public async Task<IReadOnlyList<Collector>> Collectors(Case closing, DateOnly today, CancellationToken cancellation)
    {
        if (closing.OrganisationId is { } organisation)
        {
            return await CollectorsFor(organisation, today, cancellation);
        }

        var flow = assessor.FlowOf(closing.Service);
        var (letsAttorneys, alone) = (flow.AttorneyCollects, flow.CollectsInPerson(closing));
        var represented = await db.Representations.AsNoTracking()
            .Where(r => !alone && r.PersonId == closing.PersonId && (r.ValidTo == null || r.ValidTo >= today))
            .Where(r => letsAttorneys || r.Kind != RepresentationKind.Attorney)
            .ToListAsync(cancellation);
        var ids = represented.Select(r => r.RepresentativeId).Append(closing.PersonId ?? Guid.Empty).ToList();
        var people = await db.People.AsNoTracking().Include(p => p.Documents).Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        var holder = people.Find(p => p.Id == closing.PersonId);
        return
        [
            new Collector(CollectorKind.Holder, closing.ApplicantName, null, Documents(holder, today)),
            .. represented.Select(r => (Row: r, Person: people.Find(p => p.Id == r.RepresentativeId))).Where(r => r.Person is not null).Select(r =>
                new Collector(Capacity(r.Row.Kind), r.Person!.Name.Full, r.Row.Authority, Documents(r.Person, today))),
        ];
    }

    // An organisation acts only through those who have its authority today (C-1).
    private async Task<IReadOnlyList<Collector>> CollectorsFor(Guid organisationId, DateOnly today, CancellationToken cancellation)
    {
        var acting = await db.OrganisationRepresentatives.AsNoTracking()
            .Where(r => r.OrganisationId == organisationId && (r.ValidTo == null || r.ValidTo >= today)).ToListAsync(cancellation);
        var ids = acting.Select(r => r.PersonId).ToList();
        var people = await db.People.AsNoTracking().Include(p => p.Documents).Where(p => ids.Contains(p.Id) && p.MergedIntoId == null).ToListAsync(cancellation);
        return
        [
            .. acting.Join(people, r => r.PersonId, p => p.Id, (r, p) => (Row: r, Person: p)).DistinctBy(r => r.Person.Id)
                .Select(r => new Collector(CollectorKind.Representative, r.Person.Name.Full, r.Row.Authority, Documents(r.Person, today))),
        ];
    }

    /// <summary>The hours of this day: the edition's windows for a result, opening hours for anything else; empty on a day off.</summary>
    public async Task<IReadOnlyList<HandOverHours>> Hours(Case closing, DateTime now, CancellationToken cancellation)
    {
        var (edition, snapshot) = (assessor.EditionOf(closing), await law.Now(cancellation));
        var schedule = await law.ScheduleOf(closing.OfficeId, edition.Schedule, cancellation);
        if (schedule.NeverCloses)
        {
            return [new HandOverHours(TimeOnly.MinValue, TimeOnly.MaxValue)];
        }

        return schedule.OpeningOn(BusinessTime.DateOf(now), snapshot.Calendar) is not { } opening ? []
            : HasResult(closing) && !edition.HandOut.Windows.IsEmpty ? [.. edition.HandOut.Windows.Select(w => new HandOverHours(w.From, w.To))]
            : [new HandOverHours(opening.Opens, opening.Closes)];
    }

    /// <summary>Whether a moment lies within one of them.</summary>
    public static bool AreNow(IReadOnlyList<HandOverHours> hours, DateTime now)
    {
        var time = BusinessTime.TimeOf(BusinessTime.FromUtc(now));
        return hours.Any(h => h.From <= time && time < h.To);
    }

    private static bool HasResult(Case closing) =>
        closing.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant });

    private static CollectorKind Capacity(RepresentationKind kind) =>
        kind == RepresentationKind.Attorney ? CollectorKind.Attorney : CollectorKind.Representative;

    private static IReadOnlyList<KnownDocument> Documents(Person? person, DateOnly today) =>
        [.. (person?.Documents ?? []).Where(d => !d.IsExpiredOn(today)).Select(d => new KnownDocument(d.Kind, d.Number, d.ValidTo))];
}
