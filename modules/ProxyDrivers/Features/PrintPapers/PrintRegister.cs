using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Prints the office's register of some days (PD-14).</summary>
/// <param name="From">First day; today where none is given.</param>
/// <param name="To">Last day; the first one where none is given.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintRegister(DateOnly? From = null, DateOnly? To = null) : IQuery<PrintedPaper>;

internal sealed class PrintRegisterValidator : IValidator<PrintRegister>
{
    private const int MostDays = 31;

    public IEnumerable<FieldError> Check(PrintRegister request)
    {
        if (request is { From: { } from, To: { } to } && (to < from || to.DayNumber - from.DayNumber >= MostDays))
        {
            yield return new("to", "PD.register-days", $"{MostDays}");
        }
    }
}

internal sealed class PrintRegisterHandler(ProxyDriversDb db, PaperDesk desk) : IHandler<PrintRegister, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintRegister request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var from = request.From ?? today;
        var to = request.To ?? from;
        var found = await db.Registrations.AsNoTracking()
            .Where(r => r.OfficeId == useCase.Actor.OfficeId && r.From >= from && r.From <= to)
            .OrderBy(r => r.Serial).ToListAsync(cancellation);
        useCase.Viewed("proxy-register", string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}:{to:yyyy-MM-dd}:{found.Count}"));
        var name = string.Create(CultureInfo.InvariantCulture, $"proxy-register-{from:yyyy-MM-dd}.pdf");
        return desk.Print(name, new RegisterPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation),
            await desk.Edition(ProxyDriverStandard.Declared, today, cancellation),
            from,
            to,
            [.. found.Select(r => Line(r, today))],
            PaperDesk.At(useCase.Now)));
    }

    private RegisterLine Line(ProxyRegistration r, DateOnly today) => new(
        r.MarkNumber, r.CaseNumber, r.Driver.Full, r.DriverBirthDate, r.Plate, r.VehicleTitle, r.OwnerName, r.AttorneyNumber, r.AttorneyIssuedOn, r.From,
        r.AttorneyValidTo, desk.Words($"PD.status.{r.StatusOn(today)}"));
}
