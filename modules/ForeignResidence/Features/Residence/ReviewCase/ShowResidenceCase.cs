using Licensing.AddressBureau;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>A case of PR or RP: what is asked for, what was answered, what came out of it.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowResidenceCase(Guid CaseId) : IQuery<ResidenceOfCase>, IAboutCase;

/// <summary>What the panels of a case show.</summary>
/// <param name="Version">Version of the case, for what is entered next.</param>
/// <param name="OpenStep">The step that waits, or none.</param>
/// <param name="StepDueAt">Until when that step is to be done, UTC.</param>
/// <param name="Checks">What was answered; none for somebody who does not decide (C-11).</param>
/// <param name="DutyDue">The duty to be paid after the decision, at today's index (PR-8).</param>
internal sealed record ResidenceOfCase(
    Guid CaseId, int Version, string Service, string Number, string Applicant, CaseState State, string? OpenStep, DateTime? StepDueAt, IReadOnlyList<AnsweredCheck> Checks, long DutyDue)
{
    public ResidenceSubject? Home { get; init; }

    public Solvency? Solvency { get; init; }

    public ShownResidence? Residence { get; init; }

    /// <summary>The second checklist as it was left at the visit before.</summary>
    public HalfPapers? Half { get; init; }

    public PermitSubject? Form { get; init; }

    public ShownDocument? Document { get; init; }
}

/// <summary>An answer of another body, or what the records said.</summary>
internal sealed record AnsweredCheck(string Step, IReadOnlyList<string> Findings, string Reference, DateOnly On, string? Note, string Officer, DateTime At);

/// <summary>The permission and the stamp of a case.</summary>
internal sealed record ShownResidence(
    long Serial, DateOnly GrantedOn, string Address, DateOnly? RegisteredOn, string? BookNumber, string? RegisteredBy, Guid? PermitDraftId, string? SuggestedBook);

/// <summary>The document of a case.</summary>
internal sealed record ShownDocument(
    Guid Id, string Number, ResidenceDocumentKind Kind, DateOnly From, DateOnly Until, ResidenceDocumentStatus Status, string? BlankNumber, DateOnly? ProducedOn, ToldBy? Told,
    DateTime? ToldAt, string? ToldWords, DateOnly? SignedOn, string? Phone)
{
    public static ShownDocument Of(ResidenceDocument d) => new(
        d.Id, d.Number, d.Kind, d.From, d.Until, d.Status, d.BlankNumber, d.ProducedOn, d.Told, d.ToldAt, d.ToldWords, d.SignedOn, d.Phone);
}

internal sealed class ShowResidenceCaseHandler(CaseDesk desk, ForeignResidenceDb db, LaterPapers later, ILaw law) : IHandler<ShowResidenceCase, ResidenceOfCase>
{
    public async Task<Result<ResidenceOfCase>> Handle(ShowResidenceCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: PermanentResidenceFlow.Service or ResidencePermitFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        var checks = CaseDesk.Decides(about, useCase.Actor)
            ? await db.ResidenceChecks.AsNoTracking().Where(c => c.CaseId == about.Id).OrderBy(c => c.At).ToListAsync(cancellation)
            : [];
        var step = about.OpenStep;
        var shown = new ResidenceOfCase(
            about.Id, about.Version, about.Service, about.Number, about.ApplicantName, about.State, step?.Code, step?.DueAt,
            [.. checks.Select(c => new AnsweredCheck(c.Step, c.Findings, c.Reference, c.AnsweredOn, c.Note, c.OfficerName, c.At))],
            step?.Code == ResidenceSteps.Papers ? await later.Due(about, BusinessTime.DateOf(useCase.Now), cancellation) : 0);
        return about.Service == PermanentResidenceFlow.Service ? await Permission(shown, about, cancellation) : await Permit(shown, about, cancellation);
    }

    private async Task<ResidenceOfCase> Permission(ResidenceOfCase shown, Case about, CancellationToken cancellation)
    {
        var residence = await db.Residences.AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == about.Id, cancellation);
        return shown with
        {
            Home = CaseJson.ReadOrNew<ResidenceSubject>(about.Subject),
            Solvency = Solvency.Of(ResidenceJson.Permission(about.Facts), BusinessTime.FromUtc(about.FiledAt), await law.Now(cancellation)),
            Half = residence?.HalfPapers is { } half && shown.OpenStep == ResidenceSteps.Papers ? CaseJson.Read<HalfPapers>(half) : null,
            Residence = residence is null ? null : new ShownResidence(
                residence.Serial, residence.GrantedOn, residence.Address, residence.RegisteredOn, residence.BookNumber, residence.RegisteredBy, residence.PermitDraftId,
                about.Documents.FirstOrDefault(d => d.Code == TakeSecondPapersValidator.Book)?.Number),
        };
    }

    private async Task<ResidenceOfCase> Permit(ResidenceOfCase shown, Case about, CancellationToken cancellation)
    {
        var document = await db.ResidenceDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == about.Id, cancellation);
        return shown with { Form = CaseJson.ReadOrNew<PermitSubject>(about.Subject), Document = document is null ? null : ShownDocument.Of(document) };
    }
}

/// <summary>What the intake panels ask while they are filled: solvency as the law sees it, the address of the register.</summary>
/// <param name="FactsJson">The facts of PR so far.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record WorkOutSolvency(string FactsJson) : IQuery<WorkedOut>;

/// <summary>The sums; none while the facts are lacking.</summary>
internal sealed record WorkedOut(Solvency? Solvency);

/// <summary>Where the applicant is registered for good, by the address register (RP-12.2).</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record AskRegistered(Guid PersonId) : IQuery<AskedAddress>;

/// <summary>The registration, or none known.</summary>
internal sealed record AskedAddress(AddressOnRecord? Permanent);

internal sealed class AskingHandler(ILaw law, IAddressRegister addresses) : IHandler<WorkOutSolvency, WorkedOut>, IHandler<AskRegistered, AskedAddress>
{
    public async Task<Result<WorkedOut>> Handle(WorkOutSolvency request, UseCase useCase, CancellationToken cancellation) =>
        new WorkedOut(Solvency.Of(ResidenceJson.Permission(request.FactsJson), BusinessTime.FromUtc(useCase.Now), await law.Now(cancellation)));

    public async Task<Result<AskedAddress>> Handle(AskRegistered request, UseCase useCase, CancellationToken cancellation)
    {
        useCase.Viewed("permanent-address", request.PersonId, request.PersonId);
        return new AskedAddress(await addresses.FindPermanent(request.PersonId, cancellation));
    }
}
