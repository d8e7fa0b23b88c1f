using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>What the printing house sent back is put right and goes with the next batch (ID flow).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Pictures">Taken anew where photograph or signature could not be used.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record OrderAgain(Guid CaseId, int Version, Guid OrderId, OrderCorrection Correction, TakenPictures? Pictures) : ICommand<OrderedAgain>, IAboutCase;

/// <summary>What the document is going to say.</summary>
internal sealed record OrderCorrection(string LatinSurname, string LatinGivenName, string BirthPlace);

/// <summary>The order.</summary>
internal sealed record OrderedAgain(string Number);

internal sealed class OrderAgainValidator : IValidator<OrderAgain>
{
    public IEnumerable<FieldError> Check(OrderAgain request) =>
    [
        .. Latin("latinSurname", request.Correction.LatinSurname), .. Latin("latinGivenName", request.Correction.LatinGivenName),
        .. string.IsNullOrWhiteSpace(request.Correction.BirthPlace) || request.Correction.BirthPlace.Trim().Length > CitizenDocument.LongestPlace
            ? [new FieldError("birthPlace", "ID.needed.birthPlace")] : Array.Empty<FieldError>(),
        .. request.Pictures is { } pictures ? TakePicturesValidator.Check(pictures) : [],
    ];

    private static FieldError[] Latin(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().Length > CitizenDocument.LongestName || !LatinName.IsPrintable(text.Trim()) ? [new FieldError(field, "ID.latin-needed")] : [];
}

internal sealed class OrderAgainHandler(IdentityDesk desk, IdentityDocumentsDb db, CapturedFiles files) : IHandler<OrderAgain, OrderedAgain>
{
    public async Task<Result<OrderedAgain>> Handle(OrderAgain request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        if ((await desk.Orders(about.Id, cancellation)).Find(o => o.Id == request.OrderId) is not { } order)
        {
            return new Failure.NotFound("production-order", request.OrderId.ToString());
        }

        var reason = order.Rejected;
        if (order.Again(request.Correction.LatinSurname, request.Correction.LatinGivenName, request.Correction.BirthPlace) is { } problem)
        {
            return problem;
        }

        if (request.Pictures is null && reason is RejectReason.PhotoUnusable or RejectReason.SignatureUnusable)
        {
            return new Failure.Invalid("photo", "ID.photo-needed");
        }

        if (request.Pictures is { } taken)
        {
            var pictures = await files.Check(taken, about, cancellation);
            if (pictures.Failure is { } wrong)
            {
                return wrong;
            }

            (await db.Enrolments.FindAsync([about.Id], cancellation))!.Take(pictures.Value, taken.NoSignature, useCase.Officer, useCase.Now);
            useCase.Changed("enrolment", about.Number, about.PersonId, about.Id);
        }

        useCase.Changed("production-order", order.Number, order.PersonId, about.Id);
        return new OrderedAgain(order.Number);
    }
}
