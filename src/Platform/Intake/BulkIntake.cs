using System.Text.Json.Nodes;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>
/// Many packages of one applicant, each judged and accepted as the counter would: the same law, the same making of a case. The caller brings what is
/// known of each from its registry, asked for all of them at once, and saves part by part.
/// </summary>
public sealed class BulkIntake(KernelDb db, ILaw law, DraftApplicant applicants, CaseMaker maker)
{
    /// <summary>What is wrong with applicant, authority and payments, as intake names it.</summary>
    public async Task<IReadOnlyList<FieldError>> Check(IServiceFlow flow, DraftContent content, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == content.PersonId && p.MergedIntoId == null, cancellation);
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == content.OrganisationId, cancellation);
        var forOrganisation = content.KindIn(flow.Standard) == ApplicantKind.LegalEntity;
        return
        [
            .. await ApplicantRules.Check(db, content, person, forOrganisation, today, cancellation),
            .. forOrganisation ? await OrganisationApplicant.Check(db, content, organisation, person, today, cancellation) : [],
            .. await PaymentRules.Check(db, content.Payments, today, cancellation),
        ];
    }

    /// <summary>Applicant and organisation, settled in this transaction; never of an officer's own (C-11).</summary>
    public async Task<Result<BulkApplicant>> Settle(IServiceFlow flow, DraftContent content, UseCase useCase, CancellationToken cancellation)
    {
        var person = await applicants.Settle(content, useCase, cancellation);
        return person.Failure is { } failure
            ? failure
            : new BulkApplicant(person.Value, await applicants.Organisation(flow.Standard, content, person.Value, useCase, cancellation));
    }

    /// <summary>The law of this moment for an office.</summary>
    public async Task<BulkLaw> Law(IServiceFlow flow, string officeId, UseCase useCase, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        var edition = flow.Standard.EditionOn(BusinessTime.DateOf(useCase.Now), snapshot);
        var schedule = edition is null ? null : await law.ScheduleOf(officeId, edition.Schedule, cancellation);
        return new BulkLaw(flow.Standard, edition, snapshot, schedule, useCase.Now);
    }

    /// <summary>Makes the case of one package; it is saved with the caller's next part.</summary>
    public async Task<Case> Accept(
        IServiceFlow flow, BulkApplicant applicant, DraftContent content, DraftAssessment assessment, UseCase useCase, CancellationToken cancellation)
    {
        var filed = new Filed(content, assessment, useCase.Actor.OfficeId, useCase.Actor.Region, applicant.Person, applicant.Organisation);
        var accepted = await maker.Make(flow, filed, useCase, cancellation);
        db.Cases.Add(accepted);
        CaseMaker.Tell(accepted, useCase);
        return accepted;
    }
}

/// <summary>Who applies with many packages.</summary>
public sealed record BulkApplicant(Person Person, Organisation? Organisation);

/// <summary>The law of one moment, asked about package after package without the database.</summary>
public sealed record BulkLaw(IStandard Standard, IEdition? Edition, LawSnapshot Snapshot, OfficeSchedule? Schedule, DateTime Now)
{
    /// <summary>What the law says of a package.</summary>
    /// <param name="content">The package.</param>
    /// <param name="known">Facts that registries know, among them <c>bars</c>.</param>
    public DraftAssessment Judge(DraftContent content, JsonObject known)
    {
        var facts = DraftFacts.Of(Standard.Schema, content.Facts, null, ApplicantKinds.Code(content.KindIn(Standard))).With(Standard.Schema, known);
        return new DraftFiling(Standard, Edition, Snapshot, Now, content, facts) { Schedule = Schedule }.Assess([], []);
    }
}
