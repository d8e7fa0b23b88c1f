using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Disclosure;

/// <summary>
/// The chief of an office has its looks at somebody, made outside a case, shown to them only after a day (C-10). The purpose it is sent with is the reason; the audit
/// trail keeps it.
/// </summary>
/// <param name="PersonId">Whose data.</param>
/// <param name="From">Looks from this day on.</param>
/// <param name="Until">Last day on which they are not shown.</param>
[Allow(Roles.ApprovingChief)]
public sealed record HideLooks(Guid? PersonId, DateOnly? From, DateOnly? Until) : ICommand<Guid>;

/// <summary>The chief has them shown at once; the purpose it is sent with is the reason.</summary>
[Allow(Roles.ApprovingChief)]
public sealed record LiftHiding(Guid HidingId) : ICommand<Done>;

/// <summary>What an office has shown later, the latest first; the auditor sees every office's.</summary>
[Allow(Roles.ApprovingChief, Roles.Auditor)]
public sealed record ListHidden : IQuery<IReadOnlyList<HiddenLine>>;

/// <summary>Looks that are shown later.</summary>
public sealed record HiddenLine(
    Guid Id, string Person, string? Iin, string Office, DateOnly From, DateOnly Until, string Reason, string SetByName, DateTime SetAt,
    string? LiftedByName, DateTime? LiftedAt, string? LiftReason, bool Holds);

internal sealed class HideLooksHandler(DisclosureDb db, KernelDb kernel, PeopleDesk people) :
    IHandler<HideLooks, Guid>, IHandler<LiftHiding, Done>, IHandler<ListHidden, IReadOnlyList<HiddenLine>>
{
    private const int Most = 200;

    public async Task<Result<Guid>> Handle(HideLooks request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var person = request.PersonId is { } id ? await people.Find(id, cancellation) : null;
        if (Wrong(request, person, useCase, today) is { Count: > 0 } errors)
        {
            return new Failure.Invalid(errors);
        }

        if (PeopleDesk.IsSelf(useCase.Actor, person!))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        var open = db.Hidden.Where(h => h.PersonId == person!.Id && h.OfficeId == useCase.Actor.OfficeId && h.LiftedAt == null);
        if (await open.AnyAsync(h => h.From <= request.From && h.Until >= request.Until, cancellation))
        {
            return new Problem("hiding-holds");
        }

        var hidden = db.Hidden.Add(new HiddenLooks
        {
            PersonId = person!.Id, OfficeId = useCase.Actor.OfficeId, From = request.From!.Value, Until = request.Until!.Value, Reason = useCase.Purpose!.Trim(),
            SetBy = useCase.Actor.UserId, SetByName = useCase.Actor.Name, SetAt = useCase.Now,
        }).Entity;
        useCase.Changed(HiddenLooks.SubjectKind, hidden.Id, person.Id);
        return hidden.Id;
    }

    public async Task<Result<Done>> Handle(LiftHiding request, UseCase useCase, CancellationToken cancellation)
    {
        if (!SaysWhy(useCase))
        {
            return new Failure.Invalid("reason", "hiding-reason");
        }

        var office = useCase.Actor.OfficeId;
        var hidden = await db.Hidden.SingleOrDefaultAsync(h => h.Id == request.HidingId && h.OfficeId == office, cancellation);
        if (hidden is null)
        {
            return new Failure.NotFound("hidden-looks", request.HidingId.ToString());
        }

        if (hidden.Lift(useCase.Purpose!.Trim(), useCase.Actor.Name, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed(HiddenLooks.SubjectKind, hidden.Id, hidden.PersonId);
        return default(Done);
    }

    public async Task<Result<IReadOnlyList<HiddenLine>>> Handle(ListHidden request, UseCase useCase, CancellationToken cancellation)
    {
        var (all, office, today) = (useCase.Actor.Has(Roles.Auditor), useCase.Actor.OfficeId, BusinessTime.DateOf(useCase.Now));
        var rows = await db.Hidden.AsNoTracking().Where(h => all || h.OfficeId == office).OrderByDescending(h => h.SetAt).Take(Most).ToListAsync(cancellation);
        var (ids, officeIds) = (rows.ConvertAll(h => h.PersonId), rows.Select(h => h.OfficeId).Distinct().ToList());
        var whose = await kernel.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var offices = await kernel.Offices.Where(o => officeIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.NameKk, cancellation);
        rows.ForEach(h => useCase.Viewed(HiddenLooks.SubjectKind, h.Id, h.PersonId));
        return rows.ConvertAll(h => new HiddenLine(
            h.Id, whose[h.PersonId].Name.Full, whose[h.PersonId].Iin ?? whose[h.PersonId].FormerIin, offices.GetValueOrDefault(h.OfficeId, h.OfficeId), h.From, h.Until,
            h.Reason, h.SetByName, h.SetAt, h.LiftedByName, h.LiftedAt, h.LiftReason, h.HoldsOn(today)));
    }

    private static List<FieldError> Wrong(HideLooks request, PersonSnapshot? person, UseCase useCase, DateOnly today) =>
    [
        .. person is null ? [new FieldError("personId", "hiding-person")] : Array.Empty<FieldError>(),
        .. request.From is not { } from ? [new FieldError("from", "required")] : from > today ? [new FieldError("from", "hiding-from")] : Array.Empty<FieldError>(),
        .. request.Until is not { } until ? [new FieldError("until", "required")]
            : until < today || until > today.AddMonths(HiddenLooks.MostMonths) ? [new FieldError("until", "hiding-until", $"{HiddenLooks.MostMonths}")] : Array.Empty<FieldError>(),
        .. SaysWhy(useCase) ? Array.Empty<FieldError>() : [new FieldError("reason", "hiding-reason")],
    ];

    private static bool SaysWhy(UseCase useCase) => useCase.Purpose?.Trim().Length is >= HiddenLooks.ShortestReason and <= HiddenLooks.LongestReason;
}
