using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>The office's register of registrations of some days.</summary>
/// <param name="From">First day; today where none is given.</param>
/// <param name="To">Last day; the first one where none is given.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintRegistrations(DateOnly? From = null, DateOnly? To = null) : IQuery<PrintedPaper>;

internal sealed class PrintRegistrationsValidator : IValidator<PrintRegistrations>
{
    public const int MostDays = 31;

    public IEnumerable<FieldError> Check(PrintRegistrations request)
    {
        if (request is { From: { } from, To: { } to } && (to < from || to.DayNumber - from.DayNumber >= MostDays))
        {
            yield return new("to", "VR.register-days", $"{MostDays}");
        }
    }
}

internal sealed class PrintRegistrationsHandler(VehiclesDb db, PaperDesk desk) : IHandler<PrintRegistrations, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintRegistrations request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var from = request.From ?? request.To ?? today;
        var to = request.To ?? from;
        var lines = await Of(db, useCase.Actor.OfficeId, from, to).ToListAsync(cancellation);
        useCase.Viewed("vehicle-registrations", string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}:{to:yyyy-MM-dd}:{lines.Count}"));
        return desk.Print(string.Create(CultureInfo.InvariantCulture, $"registrations-{from:yyyy-MM-dd}.pdf"), new RegistrationsPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation), await desk.Edition(VehicleStandard.Declared, today, cancellation), from, to, lines, PaperDesk.At(useCase.Now)));
    }

    internal static IQueryable<RegistrationsLine> Of(VehiclesDb db, string officeId, DateOnly from, DateOnly to) => db.Registrations.AsNoTracking()
        .Where(r => r.OfficeId == officeId && r.From >= from && r.From <= to)
        .OrderBy(r => r.From).ThenBy(r => r.CaseNumber)
        .Join(db.Vehicles, r => r.VehicleId, v => v.Id, (r, v) => new RegistrationsLine(
            r.From, r.CaseNumber, v.Make + " " + v.Model + ", " + v.Year, v.Identifier, r.OwnerName, r.OwnerNumber, r.Plate, r.Certificate));
}
