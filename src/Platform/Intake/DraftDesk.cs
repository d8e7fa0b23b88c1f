using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>Opens drafts and asks the law about them: the same for the wizard's right column and for acceptance.</summary>
public sealed class DraftDesk(KernelDb db, ILaw law, IEnumerable<IServiceFlow> flows, IEnumerable<IIntakeSubject> subjects, DuplicateCheck duplicates)
{
    /// <summary>The flow of a service.</summary>
    public IServiceFlow? Flow(string service) => flows.FirstOrDefault(f => f.Standard.Service == service);

    /// <summary>What a service asks beyond the facts, where it does.</summary>
    public IIntakeSubject? Subject(string service) => subjects.FirstOrDefault(s => s.Service == service);

    /// <summary>Opens a draft of the user's office; another version than the page showed is a conflict.</summary>
    public async Task<Result<CaseDraft>> Open(Guid id, int? seen, UseCase useCase, CancellationToken cancellation)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Id == id && d.OfficeId == useCase.Actor.OfficeId, cancellation);
        return draft is null ? new Failure.NotFound("draft", id.ToString())
            : seen is { } version && version != draft.Version && draft.CaseId is null ? new Failure.Conflict(draft.SavedByName, draft.SavedAt, null)
            : draft;
    }

    /// <summary>The applicant on record, with documents.</summary>
    public Task<Person?> PersonOf(DraftContent content, CancellationToken cancellation) => content.PersonId is not { } id
        ? Task.FromResult<Person?>(null)
        : db.People.AsNoTracking().Include(p => p.Documents).SingleOrDefaultAsync(p => p.Id == id, cancellation);

    /// <summary>Whether an organisation applies.</summary>
    public bool IsForOrganisation(string service, DraftContent content) =>
        content.KindIn(Flow(service)!.Standard) == ApplicantKind.LegalEntity;

    /// <summary>The organisation on record, where one applies.</summary>
    public Task<Organisation?> OrganisationOf(IStandard standard, DraftContent content, CancellationToken cancellation) =>
        content.OrganisationId is { } id && content.KindIn(standard) == ApplicantKind.LegalEntity
            ? db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellation)
            : Task.FromResult<Organisation?>(null);

    /// <summary>What the law says of this content now, taken in by the user's office.</summary>
    public Task<DraftAssessment> Assess(string service, DraftContent content, UseCase useCase, CancellationToken cancellation) =>
        Assess(service, content, useCase.Actor.OfficeId, useCase, cancellation);

    /// <summary>What the law says of this content now, taken in by that office.</summary>
    public async Task<DraftAssessment> Assess(string service, DraftContent content, string officeId, UseCase useCase, CancellationToken cancellation)
    {
        var flow = Flow(service) ?? throw new InvalidOperationException($"No flow for {service}.");
        var today = BusinessTime.DateOf(useCase.Now);
        var person = await PersonOf(content, cancellation);
        var organisation = await OrganisationOf(flow.Standard, content, cancellation);
        var isOrganisation = IsForOrganisation(service, content);
        var said = DraftFacts.Of(
            flow.Standard.Schema, content.Facts, isOrganisation ? null : DataOf(content, person, today),
            OrganisationApplicant.CodeOf(flow.Standard, content, organisation));
        var applying = new Applying(person?.Id, organisation?.Id, said.All.ToJsonString(CaseJson.Options), content.Subject, today) { OfficeId = officeId };
        var facts = said.With(flow.Standard.Schema, await flow.KnownFacts(applying, cancellation));
        var proven = await flow.ProvenDocuments(applying with { FactsJson = facts.All.ToJsonString(CaseJson.Options) }, cancellation);
        var snapshot = await law.Now(cancellation);
        var edition = flow.Standard.EditionOn(today, snapshot);
        var filing = new DraftFiling(flow.Standard, edition, snapshot, useCase.Now, content.Proven(proven), facts)
        {
            Schedule = edition is null ? null : await law.ScheduleOf(officeId, edition.Schedule, cancellation),
        };
        filing = filing with { Tariffs = await Tariffs(flow, facts, filing.PaidOn, cancellation) };
        var alike = content is { PersonId: null, NewPerson: { } entry }
            ? (await duplicates.Find(entry, null, cancellation)).Where(d => d.IsCertain || !content.NotTheSame.Contains(d.Person.Id)).ToList()
            : [];
        List<FieldError> entered =
        [
            .. await ApplicantRules.Check(db, content, person, isOrganisation, today, cancellation),
            .. isOrganisation ? await OrganisationApplicant.Check(db, content, organisation, person, today, cancellation) : [],
            .. alike.Count > 0 ? [new FieldError(DraftSteps.Applicant + ".duplicates", "duplicates-unseen")] : Array.Empty<FieldError>(),
            .. await CheckSubject(service, applying with { FactsJson = facts.All.ToJsonString(CaseJson.Options) }, cancellation),
            .. await PaymentRules.Check(db, content.Payments, today, cancellation),
        ];
        return filing.Assess(entered, alike) with { Options = Options(flow, content, facts), Proven = proven };
    }

    private async Task<IReadOnlyList<FieldError>> CheckSubject(string service, Applying applying, CancellationToken cancellation) =>
        Subject(service) is { } subject ? await subject.Check(applying, cancellation) : [];

    private async Task<IReadOnlyList<TariffLine>> Tariffs(IServiceFlow flow, DraftFacts facts, DateOnly paidOn, CancellationToken cancellation)
    {
        if (flow.TariffsOf(facts.All) is not { Count: > 0 } codes)
        {
            return [];
        }

        var rows = await db.Tariffs.AsNoTracking().Where(t => t.Service == flow.Standard.Service && codes.Contains(t.Code) && t.From <= paidOn).ToListAsync(cancellation);
        return [.. codes.Select(code => new TariffLine(code, rows.Where(t => t.Code == code).MaxBy(t => t.From)?.Tenge))];
    }

    private static Dictionary<string, IReadOnlyList<string>> Options(IServiceFlow flow, DraftContent content, DraftFacts facts) =>
        new(flow.Options(facts.All), StringComparer.Ordinal)
        {
            [ApplicantKinds.Fact] = ApplicantKinds.CodesOf(flow.Standard.Schema, content.KindIn(flow.Standard)),
        };

    // What was typed counts before it is kept, as soon as it is right; else the record.
    private static PersonData? DataOf(DraftContent content, Person? person, DateOnly today) =>
        content.NewPerson is { } entry && !PersonRules.Check(entry, today).Any() ? PersonRules.Data(entry)
            : person is null ? null
            : PersonRules.Data(PersonRules.EntryOf(person));
}
