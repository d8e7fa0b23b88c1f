using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;

namespace Licensing.DriverLicences.Features;

/// <summary>The licence as a card, both sides; only one that waits to be handed over or is valid.</summary>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record PrintLicence(Guid LicenceId, string VerifyAddress) : IQuery<PrintedPaper>;

internal sealed class PrintLicenceHandler(IHandler<ShowLicence, LicenceSheet> licences, PaperDesk desk) : IHandler<PrintLicence, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintLicence request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await licences.Handle(new ShowLicence(request.LicenceId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var sheet = shown.Value;
        if (sheet.Status is not (LicenceStatus.Produced or LicenceStatus.Valid))
        {
            return new Problem("licence-not-valid", sheet.FullNumber);
        }

        return desk.Print($"driver-licence-{sheet.Series}{sheet.Number}.pdf", new LicenceCardPaper(
            sheet.FullNumber,
            sheet.Surname,
            sheet.Patronymic is null ? sheet.GivenName : $"{sheet.GivenName} {sheet.Patronymic}",
            sheet.BirthDate,
            sheet.Iin,
            sheet.IssuedOn,
            sheet.ValidTo,
            Bilingual.Same(sheet.IssuedBy),
            await desk.Edition(DriverLicenceStandard.Declared, sheet.Edition, BusinessTime.DateOf(useCase.Now), cancellation),
            [.. sheet.Categories.Select(c => new CardCategory($"{c.Category}", c.FirstGrantedOn, c.ValidTo))],
            [.. sheet.Restrictions.Select(r => desk.Words($"DL.restriction.{r}"))],
            $"{request.VerifyAddress}/{sheet.VerifyCode}",
            PaperDesk.At(useCase.Now)));
    }
}
