using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>What a complaint needs to know of the case that it is about.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Service">Service code.</param>
/// <param name="Edition">The edition that the case is bound to.</param>
/// <param name="Applicant">The applicant's name.</param>
/// <param name="PersonId">The applicant, or who acts for the organisation.</param>
/// <param name="Identity">The applicant's IIN, an organisation's BIN.</param>
/// <param name="Address">The applicant's address.</param>
/// <param name="IsOrganisation">An organisation applied.</param>
/// <param name="DecidingOfficeId">The office that decides, whose action it mostly is.</param>
/// <param name="ParentOfficeId">The office one level up from it; itself where nothing is above it.</param>
/// <param name="Region">Region of the case.</param>
/// <param name="IsRefused">A refusal is in force, which a complaint can upset.</param>
/// <param name="Refusal">That refusal, for whoever answers.</param>
public sealed record AppealedCase(
    Guid Id, string Number, string Service, string Edition, string Applicant, Guid? PersonId, string? Identity, string? Address, bool IsOrganisation,
    string DecidingOfficeId, string ParentOfficeId, string Region, bool IsRefused, CaseDecision? Refusal)
{
    /// <summary>The office that took it in, where it is another one: a service centre.</summary>
    public string? TakingOfficeId { get; init; }

    /// <summary>Who answers for it: the head of that body, or one level up.</summary>
    public string? AnswersForTaking { get; init; }

    /// <summary>The same about the action of the office that took it in.</summary>
    public AppealedCase AboutTaking() => TakingOfficeId is { } taking ? this with { DecidingOfficeId = taking, ParentOfficeId = AnswersForTaking ?? taking } : this;
}

/// <summary>
/// How complaints come to cases (C-8): the office one level up answers for those of the office below, which it otherwise does not see.
/// </summary>
public sealed class AppealDesk
{
    private const int CommitteeLevel = 2;

    private readonly KernelDb db;
    private readonly CaseDesk desk;
    private readonly CaseAssessor assessor;

    internal AppealDesk(KernelDb db, CaseDesk desk, CaseAssessor assessor) => (this.db, this.desk, this.assessor) = (db, desk, assessor);

    /// <summary>
    /// The office one level up (C-8: unit, department, committee, ministry): the one above it in the register of offices; above a region's head office the committee of the line,
    /// above that the ministry. DECISION: an office that stands under none answers as its department does, so the committee is above it. The head of a service centre answers
    /// for its staff.
    /// </summary>
    /// <param name="officeId">The office.</param>
    /// <param name="service">Service code.</param>
    /// <param name="edition">Edition, which names the line.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>The office above; itself where nothing is.</returns>
    public async Task<string> Above(string officeId, string service, string edition, CancellationToken cancellation)
    {
        var office = await db.Offices.Where(o => o.Id == officeId).Select(o => new { o.ParentId, o.Kind }).SingleOrDefaultAsync(cancellation);
        if (office?.ParentId is { } parent)
        {
            return parent;
        }

        if (office is null or { Kind: OfficeKind.PublicServiceCentre } || assessor.FlowOf(service).Standard.FindEdition(edition)?.Complaint.Line.Levels is not { } levels)
        {
            return officeId;
        }

        var next = office.Kind == OfficeKind.CentralBody ? levels.IndexOf(officeId) + 1 : CommitteeLevel;
        return next < levels.Length && await db.Offices.AnyAsync(o => o.Id == levels[next], cancellation) ? levels[next] : officeId;
    }

    /// <summary>The case that a complaint is about, by its number.</summary>
    public Task<AppealedCase?> Find(string number, CancellationToken cancellation) => Find(db.Cases.Where(c => c.Number == number), cancellation);

    /// <summary>The case that a complaint is about.</summary>
    public Task<AppealedCase?> Find(Guid id, CancellationToken cancellation) => Find(db.Cases.Where(c => c.Id == id), cancellation);

    /// <summary>Whether the user had a hand in the decision, or is a party of the case: such a person answers no complaint about it (C-8, C-11).</summary>
    public async Task<bool> MayNotAnswer(Guid caseId, Actor actor, CancellationToken cancellation)
    {
        var about = await db.Cases.AsNoTracking().Include(c => c.Decisions).SingleAsync(c => c.Id == caseId, cancellation);
        return about.WasDecidedBy(actor.UserId) || await desk.IsOwn(about, actor, cancellation);
    }

    /// <summary>Opens a refused case again: other people decide once more.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="complaint">Number of the complaint.</param>
    /// <param name="reason">The answer's words.</param>
    /// <param name="useCase">Who and when.</param>
    /// <param name="cancellation">Ends waiting.</param>
    public async Task<Result<CaseState>> Reopen(Guid caseId, string complaint, string reason, UseCase useCase, CancellationToken cancellation)
    {
        var reopened = await db.Cases.Include(c => c.Steps).Include(c => c.Decisions).AsSingleQuery().SingleAsync(c => c.Id == caseId, cancellation);
        if (reopened.Reopen(complaint, reason, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("case", reopened.Number, reopened.PersonId, reopened.Id);
        return await assessor.FlowOf(reopened.Service).Reopened(reopened, useCase, cancellation) is { } not ? not : reopened.State;
    }

    private async Task<AppealedCase?> Find(IQueryable<Case> cases, CancellationToken cancellation)
    {
        if (await cases.AsNoTracking().Include(c => c.Decisions).SingleOrDefaultAsync(cancellation) is not { } found)
        {
            return null;
        }

        var above = await Above(found.DecidingOfficeId, found.Service, found.Edition, cancellation);
        var taking = found.OfficeId == found.DecidingOfficeId ? null : found.OfficeId;
        var who = found.OrganisationId is { } organisation
            ? await db.Organisations.Where(o => o.Id == organisation).Select(o => new { Number = (string?)o.Bin, o.Address }).SingleAsync(cancellation)
            : await db.People.Where(p => p.Id == found.PersonId).Select(p => new { Number = p.Iin, p.Address }).SingleOrDefaultAsync(cancellation);
        return new AppealedCase(
            found.Id, found.Number, found.Service, found.Edition, found.ApplicantName, found.PersonId, who?.Number, who?.Address, found.OrganisationId is not null,
            found.DecidingOfficeId, above, found.Region, found.IsRefused, found.IsRefused ? found.LastDecision : null)
        {
            TakingOfficeId = taking,
            AnswersForTaking = taking is null ? null : await Above(taking, found.Service, found.Edition, cancellation),
        };
    }
}
