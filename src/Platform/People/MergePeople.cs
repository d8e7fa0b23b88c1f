using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Makes one record of two of the same person: supervised, and both histories stay (C-1).</summary>
/// <param name="KeepId">The record that goes on.</param>
/// <param name="MergeId">The record that is taken over.</param>
/// <param name="Reason">Why they are the same person.</param>
[Allow(Roles.Supervisor)]
public sealed record MergePeople(Guid KeepId, Guid MergeId, string Reason) : ICommand<MergedPeople>;

/// <summary>What moved to the record that goes on.</summary>
public sealed record MergedPeople(Guid KeptId, int Cases, int Documents);

/// <summary>Two records were the same person's; whoever keeps the second id goes on with the first.</summary>
public sealed record PeopleMerged(Guid KeptId, Guid MergedId) : IIntegrationEvent;

internal sealed class MergePeopleValidator : IValidator<MergePeople>
{
    private const int ShortestReason = 10;

    public IEnumerable<FieldError> Check(MergePeople request)
    {
        if (request.KeepId == request.MergeId)
        {
            yield return new FieldError("mergeId", "merge-same");
        }

        if ((request.Reason ?? "").Trim().Length < ShortestReason)
        {
            yield return new FieldError("reason", "reason-short", $"{ShortestReason}");
        }
    }
}

internal sealed class MergePeopleHandler(KernelDb db, DatabaseSession session) : IHandler<MergePeople, MergedPeople>
{
    public async Task<Result<MergedPeople>> Handle(MergePeople request, UseCase useCase, CancellationToken cancellation)
    {
        Guid[] both = [request.KeepId, request.MergeId];
        var people = await db.People.Include(p => p.Documents).Include(p => p.NameKeys).Where(p => both.Contains(p.Id)).ToListAsync(cancellation);
        if (people.SingleOrDefault(p => p.Id == request.KeepId) is not { } kept || people.SingleOrDefault(p => p.Id == request.MergeId) is not { } merged)
        {
            return new Failure.NotFound("person", request.MergeId.ToString());
        }

        if (merged.MergeInto(kept) is { } problem)
        {
            return problem;
        }

        if (merged.FormerIin is not null && kept.Iin is null)
        {
            // One number, one record: the database must see it leave the first before it comes to the second.
            await session.Save(cancellation);
            kept.TakeIin(merged);
        }

        var documents = MoveDocuments(kept, merged);
        var cases = await MoveCases(request, useCase, cancellation);
        await MoveTheRest(request, cancellation);
        useCase.Changed("person", kept.Id, kept.Id);
        useCase.Changed("person", merged.Id, merged.Id);
        useCase.Publish(new PeopleMerged(kept.Id, merged.Id));
        return new MergedPeople(kept.Id, cases, documents);
    }

    // A document that both records have stays with the old one.
    private static int MoveDocuments(Person kept, Person merged)
    {
        var moving = merged.Documents
            .Where(d => !kept.Documents.Any(k => k.Kind == d.Kind && k.NumberKey == d.NumberKey)).ToList();
        moving.ForEach(d => d.PersonId = kept.Id);
        return moving.Count;
    }

    private async Task<int> MoveCases(MergePeople request, UseCase useCase, CancellationToken cancellation)
    {
        var cases = await db.Cases.Where(c => c.PersonId == request.MergeId).ToListAsync(cancellation);
        cases.ForEach(c => c.MovePerson(request.KeepId, request.Reason.Trim(), useCase.Officer, useCase.Now));
        return cases.Count;
    }

    private async Task MoveTheRest(MergePeople request, CancellationToken cancellation)
    {
        foreach (var draft in await db.Drafts.Where(d => d.PersonId == request.MergeId && d.CaseId == null).ToListAsync(cancellation))
        {
            draft.PersonId = request.KeepId;
            draft.Content = draft.Content with { PersonId = request.KeepId };
        }

        foreach (var old in await db.OrganisationRepresentatives.Where(r => r.PersonId == request.MergeId).ToListAsync(cancellation))
        {
            db.OrganisationRepresentatives.Add(new OrganisationRepresentative
            {
                OrganisationId = old.OrganisationId,
                PersonId = request.KeepId,
                Basis = old.Basis,
                Authority = old.Authority,
                ValidTo = old.ValidTo,
            });
        }

        foreach (var old in await db.Representations.Where(r => r.PersonId == request.MergeId || r.RepresentativeId == request.MergeId).ToListAsync(cancellation))
        {
            db.Representations.Add(new Representation
            {
                PersonId = old.PersonId == request.MergeId ? request.KeepId : old.PersonId,
                RepresentativeId = old.RepresentativeId == request.MergeId ? request.KeepId : old.RepresentativeId,
                Kind = old.Kind,
                Authority = old.Authority,
                ValidTo = old.ValidTo,
            });
        }
    }
}
