using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>
/// What came back from the commission: the decree's number and date, and of each person granted or declined (CZ flow). A decree can be about some files of a batch; the others
/// wait on. DECISION: whom the commission declines is declined on a ground of CZ-18 or CZ-19, as it names it; the standard knows no other.
/// </summary>
/// <param name="Version">Version of the batch that the officer saw.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record EnterDecree(Guid BatchId, int Version, string DecreeNumber, DateOnly DecreeOn, IReadOnlyList<PersonOutcome> Outcomes) : ICommand<EnteredDecree>;

/// <summary>Granted without a ground, declined on one.</summary>
internal sealed record PersonOutcome(Guid MemberId, string? Ground);

/// <summary>How many files were answered, and how many wait on.</summary>
internal sealed record EnteredDecree(int Answered, int Waiting);

internal sealed class EnterDecreeValidator(TimeProvider clock) : IValidator<EnterDecree>
{
    public IEnumerable<FieldError> Check(EnterDecree request)
    {
        if (string.IsNullOrWhiteSpace(request.DecreeNumber) || request.DecreeNumber.Trim().Length > CitizenshipFile.LongestNumber)
        {
            yield return new("decreeNumber", "CZ.decree-needed");
        }

        if (request.DecreeOn > BusinessTime.DateOf(clock.GetUtcNow()))
        {
            yield return new("decreeOn", "date-in-future");
        }

        if (request.Outcomes.Count == 0 || request.Outcomes.DistinctBy(o => o.MemberId).Count() != request.Outcomes.Count)
        {
            yield return new("outcomes", "CZ.outcome-needed");
        }
    }
}

internal sealed class EnterDecreeHandler(CitizenshipDb db, CitizenshipDesk desk) : IHandler<EnterDecree, EnteredDecree>
{
    public async Task<Result<EnteredDecree>> Handle(EnterDecree request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Batches.SingleOrDefaultAsync(b => b.Id == request.BatchId && b.OfficeId == useCase.Actor.OfficeId, cancellation) is not { } batch)
        {
            return new Failure.NotFound("commission-batch", request.BatchId.ToString());
        }

        if (batch.Version != request.Version)
        {
            return new Failure.Conflict(null, null, null);
        }

        var sent = await db.Files.Include(f => f.Members).Where(f => f.BatchId == batch.Id && f.State == FileState.Sent).ToListAsync(cancellation);
        if (Wrong(request, batch, sent) is { } wrong)
        {
            return wrong;
        }

        var outcomes = request.Outcomes.ToDictionary(o => o.MemberId, o => o.Ground);
        var answered = sent.Where(f => f.Members.Exists(m => outcomes.ContainsKey(m.Id))).ToList();
        foreach (var file in answered)
        {
            if (await Answer(file, request, outcomes, useCase, cancellation) is { } failure)
            {
                return failure;
            }
        }

        if (answered.Count == sent.Count)
        {
            batch.Return(BusinessTime.DateOf(useCase.Now));
        }

        db.Entry(batch).State = EntityState.Modified;
        useCase.Changed("commission-batch", batch.Number);
        return new EnteredDecree(answered.Count, sent.Count - answered.Count);
    }

    private static Failure.Invalid? Wrong(EnterDecree request, CommissionBatch batch, List<CitizenshipFile> sent)
    {
        var known = sent.SelectMany(f => f.Members.Select(m => (m.Id, f.Basis))).ToDictionary(m => m.Id, m => m.Basis);
        return request.DecreeOn < batch.SentOn ? new Failure.Invalid("decreeOn", "CZ.decree-before-sent")
            : request.Outcomes.Any(o => !known.ContainsKey(o.MemberId)) ? new Failure.Invalid("outcomes", "CZ.unknown-member")
            : request.Outcomes.FirstOrDefault(o => o.Ground is { } ground && !Bars.Of(known[o.MemberId]).Contains(ground)) is { } odd
                ? new Failure.Invalid("outcomes", "CZ.unknown-ground", odd.Ground!)
            : null;
    }

    private async Task<Failure?> Answer(CitizenshipFile file, EnterDecree request, Dictionary<Guid, string?> outcomes, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(file.CaseId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var own = outcomes.Where(o => file.Members.Exists(m => m.Id == o.Key)).ToDictionary();
        if (file.Answer(new Decree(request.DecreeNumber, request.DecreeOn), own, await desk.Opinions(file.CaseId, cancellation)) is { } problem)
        {
            return new Failure.Refused(problem);
        }

        file.Members.ForEach(m => useCase.Changed("citizenship-outcome", file.CaseNumber, m.PersonId, file.CaseId));
        var granted = file.Members.Count(m => m.Outcome == MemberOutcome.Granted);
        var outcome = granted == file.Members.Count ? "cz-granted" : granted > 0 ? "cz-granted-some" : "cz-declined";
        return CitizenshipDesk.Close(opened.Value, CitizenshipSteps.Decree, outcome, granted > 0, useCase, new { request.DecreeNumber, request.DecreeOn }).Failure;
    }
}
