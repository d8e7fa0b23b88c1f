using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>A case of ID or TI: its form, pictures, orders, documents, and what is to be given up.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowIdentityCase(Guid CaseId) : IQuery<IdentityOfCase>, IAboutCase;

/// <summary>What the panels of a case show.</summary>
/// <param name="Version">Version of the case, for what is entered next.</param>
/// <param name="OpenStep">The step that waits, or none.</param>
/// <param name="StepDueAt">Until when that step is to be done, UTC.</param>
internal sealed record IdentityOfCase(
    Guid CaseId, int Version, string Service, string Number, CaseState State, string? OpenStep, DateTime? StepDueAt, IdentityForm Form, bool ThroughPortal, bool OnPaper)
{
    public ShownPictures? Pictures { get; init; }

    public IReadOnlyList<ShownOrder> Orders { get; init; } = [];

    /// <summary>Made by this case.</summary>
    public IReadOnlyList<DocumentLine> Documents { get; init; } = [];

    /// <summary>To be given up.</summary>
    public IReadOnlyList<DocumentLine> Old { get; init; } = [];

    public ReadyNotice? Notice { get; init; }
}

/// <summary>Photograph and signature of a case.</summary>
internal sealed record ShownPictures(CapturedPicture Photo, CapturedPicture? Signature, string? NoSignature, string TakenBy, DateTime TakenAt);

/// <summary>An order of a case.</summary>
internal sealed record ShownOrder(
    Guid Id, string Number, CitizenDocumentKind Kind, OrderState State, int Times, RejectReason? Rejected, string? RejectNote, string? DocumentNumber, string LatinSurname, string LatinGivenName,
    string BirthPlace);

internal sealed class ShowIdentityCaseHandler(CaseDesk cases, IdentityDocumentsDb db, DocumentRegister register) : IHandler<ShowIdentityCase, IdentityOfCase>
{
    public async Task<Result<IdentityOfCase>> Handle(ShowIdentityCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: IdentityFlow.Service or TemporaryCardFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        var (step, facts) = (about.OpenStep, IdentityJson.Facts(about.Facts));
        var taken = await db.Enrolments.AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == about.Id, cancellation);
        var orders = await db.Orders.AsNoTracking().Where(o => o.CaseId == about.Id).OrderBy(o => o.Serial).ToListAsync(cancellation);
        var made = await db.Documents.AsNoTracking().Where(d => d.CaseId == about.Id).OrderBy(d => d.Kind).ToListAsync(cancellation);
        var notice = about.Steps.Find(s => s.Code == IdentitySteps.Notice)?.Data;
        return new IdentityOfCase(
            about.Id, about.Version, about.Service, about.Number, about.State, step?.Code, step?.DueAt, IdentityJson.Form(about.Subject),
            about.Service == IdentityFlow.Service && !facts.IsAtCentre, facts.OnPaper)
        {
            Pictures = taken is null ? null : new ShownPictures(taken.Photo, taken.Signature, taken.NoSignature, taken.TakenBy, taken.TakenAt),
            Orders = [.. orders.Select(o => new ShownOrder(
                o.Id, o.Number, o.Kind, o.State, o.Times, o.Rejected, o.RejectNote, o.DocumentNumber, o.LatinSurname, o.LatinGivenName, o.BirthPlace))],
            Documents = [.. made.Select(DocumentLine.Of)],
            Old = step?.Code == IdentitySteps.OldDocuments ? [.. (await OldDocuments.Of(register, about.PersonId!.Value, about.Facts, cancellation)).Select(DocumentLine.Of)] : [],
            Notice = notice is null ? null : CaseJson.Read<ReadyNotice>(notice),
        };
    }
}
