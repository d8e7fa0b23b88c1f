using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>Begins intakes: an empty one at the counter, or one that another case fills with what is known already (PR flow: then RP).</summary>
public sealed class DraftStart(KernelDb db, DatabaseSession session, DraftDesk desk)
{
    /// <summary>An intake of the user's office with this content.</summary>
    public async Task<CaseDraft> Begin(string service, DraftContent content, UseCase useCase, CancellationToken cancellation)
    {
        var flow = desk.Flow(service) ?? throw new InvalidOperationException($"No flow for {service}.");
        var actor = useCase.Actor;
        var person = await desk.PersonOf(content, cancellation);
        var organisation = await desk.OrganisationOf(flow.Standard, content, cancellation);
        var draft = db.Drafts.Add(new CaseDraft
        {
            Number = await session.Next(SchemaAttribute.Of(typeof(KernelDb)), KernelDb.DraftNumbers, cancellation),
            Service = service,
            OfficeId = actor.OfficeId,
            Region = actor.Region,
            OwnerId = actor.UserId,
            OwnerName = actor.Name,
            Content = content with { PersonId = person?.Id, OrganisationId = organisation?.Id },
            PersonId = person?.Id,
            ApplicantName = organisation?.Name ?? person?.Name.Full,
            CreatedAt = useCase.Now,
            SavedAt = useCase.Now,
            SavedByName = actor.Name,
        }).Entity;
        useCase.Changed("draft", draft.Number, person?.Id);
        return draft;
    }

    /// <summary>An intake that is still there: the office's, whether it has become a case or not.</summary>
    public async Task<CaseDraft?> Find(Guid draftId, CancellationToken cancellation) => await db.Drafts.FindAsync([draftId], cancellation);
}
