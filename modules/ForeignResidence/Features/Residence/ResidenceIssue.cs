using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Makes the document of a granted case out (RP-5): everything is asked again on the day of the decision.</summary>
internal sealed class ResidenceIssue(ForeignResidenceDb db, DatabaseSession session, RegistryDesk registry, PeopleDesk people)
{
    /// <summary>The document that a person holds on a day.</summary>
    public Task<ResidenceDocument?> InForce(Guid personId, DateOnly on, CancellationToken cancellation) =>
        db.ResidenceDocuments.FirstOrDefaultAsync(d => d.PersonId == personId && d.Status == ResidenceDocumentStatus.InForce && d.Until >= on, cancellation);

    /// <summary>The document with its number and last day.</summary>
    public async Task<Problem?> Issue(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.ResidenceDocuments.AnyAsync(d => d.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var person = await people.Find(granted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {granted.Number} is not there.");
        var (act, facts) = (await registry.Act(granted, useCase, cancellation), ResidenceJson.Permit(granted.Facts));
        var passport = facts.IsForeigner ? facts.PassportValidTo : null;
        if (passport < act.On)
        {
            return new Problem("RP.passport-over", Formats.Date(passport.Value));
        }

        if (await Close(person.Id, act.On, cancellation) is { } held)
        {
            return new Problem("RP.holds-one", held.Number, Formats.Date(held.Until));
        }

        var kind = facts.IsForeigner ? ResidenceDocumentKind.Permit : ResidenceDocumentKind.Certificate;
        var order = new ResidenceOrder(kind, person, CaseJson.ReadOrNew<PermitSubject>(granted.Subject).Form(), passport, act);
        var serial = await session.Next(ForeignResidenceDb.SchemaName, ForeignResidenceDb.DocumentSerials, cancellation);
        var made = db.ResidenceDocuments.Add(ResidenceDocument.Issue(serial, order, ResidenceTerm.Until(act.On, passport))).Entity;
        granted.GoOn(ResidenceSteps.AfterPermit(act.On), useCase.Now);
        useCase.Changed("residence-document", made.Number, person.Id, granted.Id);
        return null;
    }

    // Those whose last day is past are closed now, where the daily job has not been there yet. What still holds stands in the way (RP-18.1).
    private async Task<ResidenceDocument?> Close(Guid personId, DateOnly today, CancellationToken cancellation)
    {
        var open = await db.ResidenceDocuments.Where(d => d.PersonId == personId && d.Status == ResidenceDocumentStatus.InForce).ToListAsync(cancellation);
        return open.Find(d => !d.Expire(today));
    }
}
