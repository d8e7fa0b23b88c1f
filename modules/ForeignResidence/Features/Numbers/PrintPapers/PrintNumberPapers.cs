using System.Text.Json;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Law;
using Licensing.ForeignResidence.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>Prints the certificate of a number (IN-4); the first time the hand-over begins, which is measured (IN-6.4).</summary>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.CorporationOfficer, Roles.IntakeOfficer)]
internal sealed record PrintCertificate(Guid CaseId, string VerifyAddress) : ICommand<PrintedPaper>, IAboutCase;

/// <summary>Prints the application with the written consent, to be signed (IN-9.3, IN-9.4).</summary>
[Allow(Roles.CorporationOfficer, Roles.IntakeOfficer, Roles.Operator)]
internal sealed record PrintApplication(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintNumberPapersHandler(CaseDesk cases, ForeignResidenceDb db, PeopleDesk people, PaperDesk desk) :
    IHandler<PrintCertificate, PrintedPaper>, IHandler<PrintApplication, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCertificate request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: NumberFlow.Service } about
            || await db.Numbers.SingleOrDefaultAsync(n => n.CaseId == about.Id, cancellation) is not { } number)
        {
            return new Failure.NotFound("foreigner-number", request.CaseId.ToString());
        }

        if (number.Print(useCase.Now))
        {
            useCase.Changed("foreigner-number", number.Number, number.PersonId, about.Id);
        }

        useCase.Viewed("foreigner-number", number.Number, number.PersonId, about.Id);
        var person = new NumberPerson(number.Name.Full, number.BirthDate, State(number.Citizenship), await Documents(number.PersonId, number.DocumentNumber, cancellation));
        return desk.Print($"number-certificate-{number.CertificateNumber}.pdf", new NumberCertificatePaper(
            await desk.Office(number.OfficeId, cancellation), await Edition(number.Edition, useCase, cancellation), number.Number, number.CertificateNumber, number.CaseNumber,
            person, number.FormedOn, number.FormedBy, $"{request.VerifyAddress}/{number.VerifyCode}", PaperDesk.At(useCase.Now)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintApplication request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: NumberFlow.Service, PersonId: { } personId } about
            || await people.Find(personId, cancellation) is not { } person)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("case", about.Number, personId, about.Id);
        return desk.Print($"number-application-{about.Number}.pdf", new NumberApplicationPaper(
            await desk.Office(about.OfficeId, cancellation), await Edition(about.Edition, useCase, cancellation), about.Number,
            await desk.Office(about.DecidingOfficeId, cancellation),
            new NumberPerson(person.Name.Full, person.BirthDate, State(person.Citizenship), await Documents(person.Id, null, cancellation)), about.AcceptedByName,
            PaperDesk.At(about.FiledAt)));
    }

    private Task<Platform.Printing.Papers.PaperEdition> Edition(string code, UseCase useCase, CancellationToken cancellation) =>
        desk.Edition(ForeignerNumberStandard.Declared, code, BusinessTime.DateOf(useCase.Now), cancellation);

    private Bilingual State(string? citizenship) => citizenship is { } code
        ? new(Countries.NameIn(code, Cultures.Kazakh), Countries.NameIn(code, Cultures.Russian))
        : desk.Words("country.stateless");

    private async Task<IReadOnlyList<(Bilingual Kind, string Number, DateOnly? ValidTo)>> Documents(Guid personId, string? only, CancellationToken cancellation) =>
        [.. (await people.DocumentsOf(personId, cancellation)).Where(d => only is null || d.Number == only)
            .Select(d => (desk.Words($"identity-document-kind.{JsonNamingPolicy.KebabCaseLower.ConvertName($"{d.Kind}")}"), d.Number, d.ValidTo))];
}
