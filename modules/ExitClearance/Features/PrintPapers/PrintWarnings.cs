using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>Warnings to those who did not leave in ten days, or to one of them (appendix 1).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintWarnings(Guid? CaseId = null) : IQuery<PrintedPaper>;

internal sealed class PrintWarningsHandler(ExitClearanceDb db, PaperDesk desk) : IHandler<PrintWarnings, PrintedPaper>
{
    private const int MostLetters = 500;

    public async Task<Result<PrintedPaper>> Handle(PrintWarnings request, UseCase useCase, CancellationToken cancellation)
    {
        var warned = ExitDesk.Visible(db.Files.AsNoTracking(), useCase.Actor).Where(f => f.State == ExitState.Leaving && f.WarnedOn != null);
        warned = request.CaseId is { } one ? warned.Where(f => f.CaseId == one) : warned;
        var files = await warned.OrderBy(f => f.Serial).Take(MostLetters).ToListAsync(cancellation);
        if (files.Count == 0)
        {
            return new Failure.NotFound("exit-warnings", $"{request.CaseId}");
        }

        files.ForEach(f => useCase.Viewed("exit", f.CaseNumber, f.PersonId, f.CaseId));
        return desk.Print("exit-warnings.pdf", new ExitFormPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation), await desk.Edition(ExitStandard.Declared, files[0].Edition, BusinessTime.DateOf(useCase.Now), cancellation),
            [.. files.Select(f => new ExitForm(FormKind.Warning, f.CaseNumber, f.Name.Full, [f.Name.Full, Formats.Date(f.LeaveBy!.Value)])
            {
                Facts = [("address", f.Address), ("removed-on", Formats.Date(f.RemovedOn!.Value)), ("leave-by", Formats.Date(f.LeaveBy!.Value))],
            })],
            useCase.Actor.Name, PaperDesk.At(useCase.Now)));
    }
}
