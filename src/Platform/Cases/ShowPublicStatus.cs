using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>
/// How a case stands, for whoever knows its number and the applicant's birth date, or an organisation's day of
/// registration (C-10). A number that is unknown and a date that is wrong get the same answer.
/// </summary>
[Allow(Roles.Public)]
[MayLag]
public sealed record ShowPublicStatus(string Number, DateOnly Date) : IQuery<PublicAnswer>;

/// <summary>The status, or nothing: then number and date do not belong together.</summary>
public sealed record PublicAnswer(PublicStatus? Status);

/// <summary>Status, step, due date, what to bring, and where; never more (C-10).</summary>
/// <param name="Step">Code of the step that is open.</param>
/// <param name="Steps">The way of the case, without names.</param>
/// <param name="Bring">Codes of what to bring, worded by <c>bring.{code}</c>.</param>
/// <param name="CollectFrom">From when on the result can be collected: expected while the case is looked at.</param>
/// <param name="CollectUntil">Until when it lies ready (C-3.6).</param>
public sealed record PublicStatus(
    string Number, string Service, CaseState State, string? Step, IReadOnlyList<PublicStep> Steps, DateTimeOffset DueAt,
    IReadOnlyList<string> Bring, PublicPlace Where, DateTimeOffset? CollectFrom, DateOnly? CollectUntil)
{
    /// <summary>Documents of the service that are awaited now that the case is granted (PR-17), by code.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Granted, and something is still to be done before the result is ready (PR-17, RP-16).</summary>
    public bool GoesOn { get; init; }
}

/// <summary>A step without names.</summary>
/// <param name="FollowsDecision">It is done once the case is granted.</param>
public sealed record PublicStep(string Code, StepState State, DateTimeOffset? ClosedAt, bool FollowsDecision = false);

/// <summary>Where to come; the windows are the hours of handing out, none where it is done while the office is open.</summary>
public sealed record PublicPlace(string Name, string Address, IReadOnlyList<string> Phones, IReadOnlyList<TimeWindow> Windows);

internal sealed class ShowPublicStatusValidator : IValidator<ShowPublicStatus>
{
    public IEnumerable<FieldError> Check(ShowPublicStatus request) =>
        CaseNumber.TryParse(request.Number, out _, out var error)
            ? []
            : [new FieldError("number", error == CaseNumberError.Mistyped ? "case-number-mistyped" : "case-number-unreadable")];
}

internal sealed class ShowPublicStatusHandler(KernelDb db, ILaw law) : IHandler<ShowPublicStatus, PublicAnswer>
{
    private static readonly Func<KernelDb, string, Task<Found?>> Read = EF.CompileAsyncQuery((KernelDb db, string number) =>
        db.Cases.AsNoTracking().Where(c => c.Number == number)
            .Join(db.Offices, c => c.OfficeId, o => o.Id, (c, o) => new { c, o })
            .Select(r => new Found
            {
                Id = r.c.Id,
                PersonId = r.c.PersonId,
                Date = r.c.ApplicantDate,
                Service = r.c.Service,
                Edition = r.c.Edition,
                State = r.c.State,
                Step = r.c.CurrentStep,
                DueAt = r.c.DueAt,
                DecidedAt = r.c.DecidedAt,
                OfficeId = r.o.Id,
                Office = r.o.NameKk,
                Address = r.o.AddressKk,
                Phones = r.o.Phones,
                Steps = r.c.Steps.OrderBy(s => s.Ordinal).Select(s => new FoundStep(s.Code, s.State, s.ClosedAt, s.WaitsFor)).ToList(),
            }).SingleOrDefault());

    public async Task<Result<PublicAnswer>> Handle(ShowPublicStatus request, UseCase useCase, CancellationToken cancellation)
    {
        var number = CaseNumber.Parse(request.Number).Value;
        var found = await Read(db, number);
        if (found is null || found.Date != request.Date)
        {
            useCase.Viewed("public-status", number);
            return new PublicAnswer(null);
        }

        useCase.Viewed("case", number, found.PersonId, found.Id);
        return new PublicAnswer(await Status(number, found, useCase.Now, cancellation));
    }

    private async Task<PublicStatus> Status(string number, Found found, DateTime now, CancellationToken cancellation)
    {
        var edition = law.Standards[found.Service].FindEdition(found.Edition);
        var windows = edition?.HandOut.Windows ?? [];
        var goesOn = found.State == CaseState.Granted && found.Step != Case.HandOverStep;
        var (due, waits) = (BusinessTime.FromUtc(found.DueAt), found.State is CaseState.Granted or CaseState.Refused or CaseState.Ended && !goesOn);
        DateTimeOffset? from = null;
        if (edition is not null && !windows.IsEmpty && found.State is CaseState.InReview or CaseState.Proposed or CaseState.Granted && !goesOn)
        {
            var ready = found.State == CaseState.Granted ? BusinessTime.FromUtc(now) : due;
            var schedule = await law.ScheduleOf(found.OfficeId, edition.Schedule, cancellation);
            from = Deadlines.NextWindow(ready, windows.Select(w => w.From), schedule, (await law.Now(cancellation)).Calendar);
        }

        return new PublicStatus(
            number, found.Service, found.State, found.Step, [.. found.Steps.Select(step => Public(step, found.DecidedAt))], due,
            found.State is CaseState.HandedOver or CaseState.Withdrawn ? [] : ["identity-document", "talon"],
            new PublicPlace(found.Office, found.Address, found.Phones, windows),
            from,
            waits && found.DecidedAt is { } decided ? BusinessTime.DateOf(decided.AddMonths(1)) : null)
        {
            GoesOn = goesOn,
            Papers = goesOn && found.Steps.TrueForAll(s => s.ClosedAt is null || s.ClosedAt <= found.DecidedAt)
                ? [.. (edition?.DocumentsAfterGrant ?? []).Select(d => d.Code)]
                : [],
        };
    }

    // The hall learns that a body answered, and what came of it by the decision (C-10).
    private static PublicStep Public(FoundStep step, DateTime? decidedAt) => new(
        step.Code, step.State == StepState.Failed && CaseStep.IsAnswerFor(step.WaitsFor) ? StepState.Done : step.State, step.ClosedAt is { } at ? BusinessTime.FromUtc(at) : null,
        decidedAt is not null && step.State != StepState.Dropped && (step.ClosedAt is null || step.ClosedAt > decidedAt));

    private sealed record FoundStep(string Code, StepState State, DateTime? ClosedAt, string WaitsFor);

    private sealed class Found
    {
        public Guid Id { get; init; }

        public Guid? PersonId { get; init; }

        public DateOnly Date { get; init; }

        public required string Service { get; init; }

        public required string Edition { get; init; }

        public CaseState State { get; init; }

        public string? Step { get; init; }

        public DateTime DueAt { get; init; }

        public DateTime? DecidedAt { get; init; }

        public required string OfficeId { get; init; }

        public required string Office { get; init; }

        public required string Address { get; init; }

        public required List<string> Phones { get; init; }

        public required List<FoundStep> Steps { get; init; }
    }
}
