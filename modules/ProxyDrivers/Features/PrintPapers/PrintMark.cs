using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Prints the service mark of a registration in force (PD-5), found by itself or by its case.</summary>
/// <param name="RegistrationId">The registration, or:</param>
/// <param name="CaseId">the case that it came from.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintMark(Guid? RegistrationId, Guid? CaseId = null) : IQuery<PrintedPaper>;

internal sealed class PrintMarkHandler(ProxyDriversDb db, PaperDesk desk) : IHandler<PrintMark, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintMark request, UseCase useCase, CancellationToken cancellation)
    {
        var r = await db.Registrations.AsNoTracking().Include(r => r.Events)
            .SingleOrDefaultAsync(r => request.RegistrationId != null ? r.Id == request.RegistrationId : r.CaseId == request.CaseId, cancellation);
        if (r is null)
        {
            return new Failure.NotFound("proxy-registration", $"{request.RegistrationId ?? request.CaseId}");
        }

        var today = BusinessTime.DateOf(useCase.Now);
        if (r.StatusOn(today) != ProxyStatus.Active)
        {
            return new Problem("PD.not-active", r.MarkNumber);
        }

        useCase.Viewed("proxy-registration", r.MarkNumber, r.DriverId);
        var made = r.Events.MinBy(e => e.Ordinal)!;
        return desk.Print($"service-mark-{r.MarkNumber}.pdf", new ServiceMarkPaper(
            await desk.Office(r.OfficeId, cancellation),
            await desk.Edition(ProxyDriverStandard.Declared, r.Edition, today, cancellation),
            r.MarkNumber, r.CaseNumber, r.Driver.Full, r.DriverBirthDate, r.OwnerName, r.Plate, r.VehicleTitle, r.Identifier, r.Certificate, r.Attorney,
            r.From, made.UserName, PaperDesk.At(made.At)));
    }
}
