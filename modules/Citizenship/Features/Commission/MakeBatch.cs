using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>Puts files that are ready on a covering list (CZ flow).</summary>
[Allow(Roles.DecisionOfficer)]
internal sealed record MakeBatch(IReadOnlyList<Guid> CaseIds) : ICommand<MadeBatch>;

/// <summary>The batch.</summary>
internal sealed record MadeBatch(Guid Id, string Number);

/// <summary>Takes a file off a covering list that is not sent yet.</summary>
/// <param name="Version">Version of the batch that the officer saw.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record TakeOutOfBatch(Guid BatchId, int Version, Guid CaseId) : ICommand<MadeBatch>, IAboutCase;

/// <summary>Sends a batch: each of its cases waits for the decree now.</summary>
/// <param name="Version">Version of the batch that the officer saw.</param>
/// <param name="OutgoingNumber">Number of the covering letter.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record SendBatch(Guid BatchId, int Version, string OutgoingNumber, DateOnly SentOn) : ICommand<MadeBatch>;

internal sealed class MakeBatchValidator(TimeProvider clock) : IValidator<MakeBatch>, IValidator<SendBatch>
{
    /// <summary>Files on one covering list. DECISION: the act names no limit.</summary>
    public const int Most = 100;

    public IEnumerable<FieldError> Check(MakeBatch request)
    {
        if (request.CaseIds.Count is 0 or > Most)
        {
            yield return new("files", "CZ.choose-files", $"{Most}");
        }
    }

    public IEnumerable<FieldError> Check(SendBatch request)
    {
        if (string.IsNullOrWhiteSpace(request.OutgoingNumber) || request.OutgoingNumber.Trim().Length > CitizenshipFile.LongestNumber)
        {
            yield return new("outgoingNumber", "CZ.outgoing-needed");
        }

        if (request.SentOn > BusinessTime.DateOf(clock.GetUtcNow()))
        {
            yield return new("sentOn", "date-in-future");
        }
    }
}

internal sealed class BatchHandler(CitizenshipDb db, CitizenshipDesk desk, DatabaseSession session, PeopleDesk people) :
    IHandler<MakeBatch, MadeBatch>, IHandler<TakeOutOfBatch, MadeBatch>, IHandler<SendBatch, MadeBatch>
{
    public async Task<Result<MadeBatch>> Handle(MakeBatch request, UseCase useCase, CancellationToken cancellation)
    {
        var office = await people.FindOffice(useCase.Actor.OfficeId, cancellation);
        if (office is null)
        {
            return new Failure.NotFound("office", useCase.Actor.OfficeId);
        }

        var serial = await session.Next(CitizenshipDb.SchemaName, CitizenshipDb.BatchSerials, cancellation);
        var batch = db.Batches.Add(CommissionBatch.Make(serial, office, useCase.Officer, useCase.Now)).Entity;
        foreach (var id in request.CaseIds.Distinct())
        {
            if ((await desk.Open(id, null, useCase, cancellation)).Failure is { } failure)
            {
                return failure;
            }

            var file = await desk.File(id, cancellation);
            if (file.OfficeId != office.Id)
            {
                return new Failure.NotFound("case", id.ToString());
            }

            if (file.PutInto(batch) is { } problem)
            {
                return problem;
            }
        }

        useCase.Changed("commission-batch", batch.Number);
        return new MadeBatch(batch.Id, batch.Number);
    }

    public async Task<Result<MadeBatch>> Handle(TakeOutOfBatch request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.BatchId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if ((await desk.Open(request.CaseId, null, useCase, cancellation)).Failure is { } closed)
        {
            return closed;
        }

        var file = await desk.File(request.CaseId, cancellation);
        if (file.BatchId != request.BatchId)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (file.TakeOut() is { } problem)
        {
            return problem;
        }

        return Changed(opened.Value, useCase);
    }

    public async Task<Result<MadeBatch>> Handle(SendBatch request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.BatchId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var batch = opened.Value;
        if (request.SentOn < BusinessTime.DateOf(batch.MadeAt))
        {
            return new Failure.Invalid("sentOn", "CZ.sent-before-made");
        }

        if (batch.Send(request.OutgoingNumber, request.SentOn) is { } sent)
        {
            return sent;
        }

        var files = await db.Files.Where(f => f.BatchId == batch.Id && f.State == FileState.Listed).ToListAsync(cancellation);
        if (files.Count == 0)
        {
            return new Failure.Invalid("outgoingNumber", "CZ.batch-empty");
        }

        foreach (var file in files)
        {
            var about = await desk.Open(file.CaseId, null, useCase, cancellation);
            if (about.Failure is { } closed)
            {
                return closed;
            }

            // A file that was taken up again goes a second time: it waits for the decree already.
            if (about.Value.OpenStep?.Code != CitizenshipSteps.Decree
                && CitizenshipDesk.Close(about.Value, CitizenshipSteps.File, "cz-sent", passed: true, useCase, new { batch = batch.Id }).Failure is { } not)
            {
                return not;
            }

            file.Send();
        }

        return Changed(batch, useCase);
    }

    // The batch as the officer saw it; it is the office's own.
    private async Task<Result<CommissionBatch>> Open(Guid batchId, int version, UseCase useCase, CancellationToken cancellation)
    {
        var batch = await db.Batches.SingleOrDefaultAsync(b => b.Id == batchId && b.OfficeId == useCase.Actor.OfficeId, cancellation);
        return batch is null ? new Failure.NotFound("commission-batch", batchId.ToString())
            : batch.Version != version ? new Failure.Conflict(null, null, null)
            : batch;
    }

    // Whatever changes of its files raises its version, so that of two officers at once one sees the other.
    private MadeBatch Changed(CommissionBatch batch, UseCase useCase)
    {
        db.Entry(batch).State = EntityState.Modified;
        useCase.Changed("commission-batch", batch.Number);
        return new MadeBatch(batch.Id, batch.Number);
    }
}
