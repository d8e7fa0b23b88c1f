using Licensing.Citizenship;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Two records of one person were made one (C-1): documents, orders and pictures follow.</summary>
internal sealed class FollowMergedHolder(IdentityDocumentsDb db) : IEventListener<PeopleMerged>
{
    public async Task Handle(PeopleMerged happened, UseCase useCase, CancellationToken cancellation)
    {
        var (kept, merged) = (happened.KeptId, happened.MergedId);
        (await db.Orders.Where(o => o.PersonId == merged).ToListAsync(cancellation)).ForEach(o => o.PersonId = kept);
        (await db.Enrolments.Where(e => e.PersonId == merged).ToListAsync(cancellation)).ForEach(e => e.PersonId = kept);

        // A second valid document of a kind stays with the record that is gone until one of the two has ended.
        var held = await db.Documents.Where(d => d.PersonId == kept && d.Status == CitizenDocumentStatus.Valid).Select(d => d.Kind).ToListAsync(cancellation);
        var moving = await db.Documents.Where(d => d.PersonId == merged).ToListAsync(cancellation);
        moving.FindAll(d => d.Status != CitizenDocumentStatus.Valid || !held.Contains(d.Kind)).ForEach(d => d.PersonId = kept);
    }
}

/// <summary>Who left the citizenship holds no document of a citizen any more (CZ registry).</summary>
internal sealed class EndDocumentsOfFormerCitizen(IdentityDocumentsDb db, ITexts texts) : IEventListener<CitizenshipChanged>
{
    public async Task Handle(CitizenshipChanged happened, UseCase useCase, CancellationToken cancellation)
    {
        if (happened.Admitted)
        {
            return;
        }

        var words = texts.In(Cultures.Kazakh).Format("ID.ended-by-citizenship", happened.DecreeNumber, happened.DecreeOn, happened.CaseNumber);
        foreach (var document in await db.Documents.Where(d => d.PersonId == happened.PersonId).ToListAsync(cancellation))
        {
            // Told twice it finds nothing valid.
            if (document.Surrender(words, happened.DecreeOn) is null)
            {
                DocumentRegister.Tell(document, useCase);
            }
        }
    }
}
