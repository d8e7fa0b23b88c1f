using Licensing.AddressBureau;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Gives the owner of a dwelling an extract: who is registered in it (RD: shown to the officer and to the owner). Sent with a key it gives one.</summary>
/// <param name="Owner">The owner's name.</param>
/// <param name="Documents">The identity document that was shown, and the title.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record IssueExtract(Guid PlaceId, string Owner, string Documents) : ICommand<IssuedExtract>;

/// <summary>What was issued.</summary>
internal sealed record IssuedExtract(Guid Id, long Number);

internal sealed class IssueExtractValidator : IValidator<IssueExtract>
{
    public IEnumerable<FieldError> Check(IssueExtract request) => Text("owner", request.Owner, DwellingExtract.LongestName).Concat(Text("documents", request.Documents, DwellingExtract.LongestDocument));

    private static IEnumerable<FieldError> Text(string field, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? [new FieldError(field, "required")] : text.Trim().Length > most ? [new FieldError(field, "too-long", $"{most}")] : [];
}

internal sealed class IssueExtractHandler(ResidenceRegistrationDb db, DatabaseSession session, IAddressBook book, DwellingRegister register) : IHandler<IssueExtract, IssuedExtract>
{
    public async Task<Result<IssuedExtract>> Handle(IssueExtract request, UseCase useCase, CancellationToken cancellation)
    {
        if (await book.Get(request.PlaceId, cancellation) is not { IsDwelling: true } place)
        {
            return new Failure.NotFound("dwelling", request.PlaceId.ToString());
        }

        var shown = await register.Sheet(place, useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var sheet = shown.Value;
        var made = new DwellingExtract
        {
            Serial = await session.Next(ResidenceRegistrationDb.SchemaName, ResidenceRegistrationDb.ExtractSerials, cancellation),
            PlaceId = place.Id,
            Address = place.Kk,
            AddressRu = place.Ru,
            Owner = request.Owner.Trim(),
            Documents = request.Documents.Trim(),
            Capacity = sheet.Capacity?.People,
            Lines = [.. sheet.People.Select(r => new ExtractLine(r.PersonId, r.Name, r.BirthDate, r.Record.IsPermanent, r.Record.From, r.Record.Until))],
            OfficeId = useCase.Actor.OfficeId,
            Region = useCase.Actor.Region,
            ByName = useCase.Actor.Name,
            At = useCase.Now,
        };
        db.Extracts.Add(made);
        useCase.Changed("dwelling-extract", made.Serial);
        return new IssuedExtract(made.Id, made.Serial);
    }
}
