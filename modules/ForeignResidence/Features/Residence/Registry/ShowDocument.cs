using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>One document with everything that happened to it.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowDocument(Guid DocumentId) : IQuery<DocumentSheet>;

/// <summary>What the page of a document shows.</summary>
internal sealed record DocumentSheet(
    Guid Id, int Version, DocumentLine Line, string? Iin, string BirthPlace, string Address, string? Phone, DateOnly? PassportValidTo, string? BlankNumber, DateOnly? ProducedOn,
    ToldBy? Told, DateTime? ToldAt, string? ToldWords, DateOnly? SignedOn, DateTime? HandedOverAt, DateOnly? EndedOn, string? EndedBy, string Office, string Region, Guid? CaseId,
    string CaseNumber, string IssuedBy);

/// <summary>A person's permission, stamp and documents, for the person's page.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowResidenceOf(Guid PersonId) : IQuery<ResidenceOfPerson>;

/// <summary>What is known of a person's permanent residence.</summary>
internal sealed record ResidenceOfPerson(IReadOnlyList<ResidenceLine> Residences, IReadOnlyList<DocumentLine> Documents);

/// <summary>A permission of a person.</summary>
internal sealed record ResidenceLine(Guid? CaseId, string CaseNumber, DateOnly GrantedOn, DateOnly? RegisteredOn, string Address);

internal sealed class ShowDocumentHandler(ForeignResidenceDb db) : IHandler<ShowDocument, DocumentSheet>, IHandler<ShowResidenceOf, ResidenceOfPerson>
{
    private const int Most = 20;

    public async Task<Result<DocumentSheet>> Handle(ShowDocument request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.ResidenceDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.DocumentId, cancellation) is not { } d)
        {
            return new Failure.NotFound("residence-document", request.DocumentId.ToString());
        }

        useCase.Viewed("residence-document", d.Number, d.PersonId);
        return new DocumentSheet(
            d.Id, d.Version, DocumentLine.Of(d), d.Iin, d.BirthPlace, d.Address, d.Phone, d.PassportValidTo, d.BlankNumber, d.ProducedOn, d.Told, d.ToldAt, d.ToldWords, d.SignedOn,
            d.HandedOverAt, d.EndedOn, d.EndedBy, d.OfficeName, d.Region, d.CaseId, d.CaseNumber, d.IssuedBy);
    }

    public async Task<Result<ResidenceOfPerson>> Handle(ShowResidenceOf request, UseCase useCase, CancellationToken cancellation)
    {
        var residences = await db.Residences.AsNoTracking().Where(r => r.PersonId == request.PersonId).OrderByDescending(r => r.Serial).Take(Most)
            .Select(r => new ResidenceLine(r.CaseId, r.CaseNumber, r.GrantedOn, r.RegisteredOn, r.Address)).ToListAsync(cancellation);
        var documents = await db.ResidenceDocuments.AsNoTracking().Where(d => d.PersonId == request.PersonId).OrderByDescending(d => d.Serial).Take(Most).ToListAsync(cancellation);
        useCase.Viewed("residence-of-person", request.PersonId, request.PersonId);
        return new ResidenceOfPerson(residences, [.. documents.Select(DocumentLine.Of)]);
    }
}
