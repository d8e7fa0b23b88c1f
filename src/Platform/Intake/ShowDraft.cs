using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>Opens an intake, on whatever machine, as it was left.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record ShowDraft(Guid DraftId) : IQuery<DraftSheet>;

/// <summary>An intake with everything that its pages show.</summary>
public sealed record DraftSheet
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Short number.</summary>
    public required long Number { get; init; }

    /// <summary>Service.</summary>
    public required string Service { get; init; }

    /// <summary>Version, for saving.</summary>
    public required int Version { get; init; }

    /// <summary>When it was saved, UTC.</summary>
    public required DateTime SavedAt { get; init; }

    /// <summary>By whom.</summary>
    public required string SavedByName { get; init; }

    /// <summary>What was entered.</summary>
    public required DraftContent Content { get; init; }

    /// <summary>The declared law of the service: the form is drawn from its facts.</summary>
    public required IStandard Standard { get; init; }

    /// <summary>Whether the service asks what the case is about beyond the facts.</summary>
    public bool HasSubject { get; init; }

    /// <summary>The applicant on record.</summary>
    public Applicant? Applicant { get; init; }

    /// <summary>The organisation on record, where one applies.</summary>
    public OrganisationApplying? Organisation { get; init; }

    /// <summary>What the law says.</summary>
    public required DraftAssessment Assessment { get; init; }

    /// <summary>Receipts of refusals to accept that this draft had.</summary>
    public IReadOnlyList<EarlierRefusal> Refusals { get; init; } = [];

    /// <summary>The case that it became.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Number of that case.</summary>
    public string? CaseNumber { get; init; }
}

/// <summary>The applicant's record as intake shows it.</summary>
public sealed record Applicant(
    Guid Id, string Name, NewPersonEntry Data, IReadOnlyList<IdentityDocument> Documents, IReadOnlyList<ActingPerson> ActedForBy);

/// <summary>An organisation's record as intake shows it.</summary>
public sealed record OrganisationApplying(Guid Id, NewOrganisationEntry Data, IReadOnlyList<OrganisationActing> ActedForBy);

/// <summary>A refusal to accept documents that this package had before.</summary>
public sealed record EarlierRefusal(Guid Id, long Number, DateTime At, string ByName);

internal sealed class ShowDraftHandler(KernelDb db, DraftDesk desk) : IHandler<ShowDraft, DraftSheet>
{
    public async Task<Result<DraftSheet>> Handle(ShowDraft request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.DraftId, null, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var draft = opened.Value;
        useCase.Viewed("draft", draft.Number, draft.PersonId, draft.CaseId);
        return new DraftSheet
        {
            Id = draft.Id,
            Number = draft.Number,
            Service = draft.Service,
            Version = draft.Version,
            SavedAt = draft.SavedAt,
            SavedByName = draft.SavedByName,
            Content = draft.Content,
            Standard = desk.Flow(draft.Service)!.Standard,
            Organisation = await OrganisationOf(draft, useCase, cancellation),
            HasSubject = desk.Subject(draft.Service) is not null,
            Applicant = await ApplicantOf(draft.Content, cancellation),
            Assessment = await desk.Assess(draft.Service, draft.Content, useCase, cancellation),
            Refusals = await db.IntakeRefusals.AsNoTracking().Where(r => r.DraftId == draft.Id).OrderBy(r => r.At)
                .Select(r => new EarlierRefusal(r.Id, r.Number, r.At, r.ByName)).ToListAsync(cancellation),
            CaseId = draft.CaseId,
            CaseNumber = await db.Cases.Where(c => c.Id == draft.CaseId).Select(c => c.Number).FirstOrDefaultAsync(cancellation),
        };
    }

    private async Task<OrganisationApplying?> OrganisationOf(CaseDraft draft, UseCase useCase, CancellationToken cancellation) =>
        await desk.OrganisationOf(desk.Flow(draft.Service)!.Standard, draft.Content, cancellation) is { } found
            ? new OrganisationApplying(
                found.Id, OrganisationRules.EntryOf(found),
                await ShowOrganisationHandler.Acting(db, found.Id, BusinessTime.DateOf(useCase.Now), cancellation))
            : null;

    private async Task<Applicant?> ApplicantOf(DraftContent content, CancellationToken cancellation)
    {
        if (await desk.PersonOf(content, cancellation) is not { } person)
        {
            return null;
        }

        var acting = await db.Representations.AsNoTracking().Where(r => r.PersonId == person.Id)
            .Join(db.People, r => r.RepresentativeId, p => p.Id, (r, p) => new { r, p.Surname, p.GivenName, p.Patronymic }).ToListAsync(cancellation);
        return new Applicant(
            person.Id, person.Name.Full, PersonRules.EntryOf(person), [.. person.Documents.OrderByDescending(d => d.IssuedOn)],
            [.. acting.Select(a => new ActingPerson(a.r.RepresentativeId, new PersonName(a.Surname, a.GivenName, a.Patronymic).Full, a.r.Kind, a.r.Authority, a.r.ValidTo))]);
    }
}
