using System.Globalization;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Law;
using Licensing.ForeignResidence.Printing;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Letters to the holders of the region whose documents were marked on a day as ending, or the letter of one document (RP registry).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintEndingLetters(DateOnly? On, Guid? DocumentId = null) : IQuery<PrintedPaper>;

internal sealed class PrintEndingLettersHandler(ForeignResidenceDb db, PaperDesk desk) : IHandler<PrintEndingLetters, PrintedPaper>
{
    private const int MostLetters = 500;

    public async Task<Result<PrintedPaper>> Handle(PrintEndingLetters request, UseCase useCase, CancellationToken cancellation)
    {
        var reminded = db.ResidenceDocuments.AsNoTracking().Where(d => d.Region == useCase.Actor.Region && d.RemindedOn != null);
        reminded = request.DocumentId is { } one ? reminded.Where(d => d.Id == one) : reminded.Where(d => d.RemindedOn == request.On);
        var documents = await reminded.OrderBy(d => d.Serial).Take(MostLetters).ToListAsync(cancellation);
        if (documents.Count == 0)
        {
            return new Failure.NotFound("residence-letters", $"{request.DocumentId}{request.On}");
        }

        documents.ForEach(d => useCase.Viewed("residence-document", d.Number, d.PersonId));
        var day = documents[0].RemindedOn!.Value;
        return desk.Print(string.Create(CultureInfo.InvariantCulture, $"residence-letters-{day:yyyy-MM-dd}.pdf"), new ResidenceLettersPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation), await desk.Edition(ResidencePermitStandard.Declared, day, cancellation), Formats.Date(day),
            [.. documents.Select(d => new ResidenceLetter(
                LetterKind.Ending, d.Name.Full, [d.Number, Formats.Date(d.Until)], [("number", d.Number), ("until", Formats.Date(d.Until)), ("address", d.Address)], []))],
            useCase.Actor.Name, PaperDesk.At(useCase.Now)));
    }
}
