using Licensing.Citizenship;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Platform.Outbox;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Who became a citizen holds no residence permit and no certificate of a stateless person any more, from the day of the decree on (CZ registry).</summary>
internal sealed class EndResidence(ForeignResidenceDb db, ITexts texts) : IEventListener<CitizenshipChanged>
{
    public async Task Handle(CitizenshipChanged happened, UseCase useCase, CancellationToken cancellation)
    {
        if (!happened.Admitted)
        {
            return;
        }

        var basis = texts.In(Cultures.Kazakh).Format("RP.ended-by-citizenship", happened.DecreeNumber, happened.DecreeOn, happened.CaseNumber);
        foreach (var document in await db.ResidenceDocuments.Where(d => d.PersonId == happened.PersonId && d.Status == ResidenceDocumentStatus.InForce).ToListAsync(cancellation))
        {
            // Told twice it finds nothing in force; one whose last day is past has ended by itself.
            if (document.Annul(basis, document.From > happened.DecreeOn ? document.From : happened.DecreeOn) is null)
            {
                useCase.Changed("residence-document", document.Number, document.PersonId);
            }
        }
    }
}
