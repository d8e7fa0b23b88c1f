using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Printing;

namespace Licensing.Weapons.Features;

/// <summary>The list of weapons that are in hands without a permit, as far as a list on paper is of use.</summary>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintEndedInHand : IQuery<PrintedPaper>;

/// <summary>A report on paper.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintWeaponReport(ShowWeaponReport Asked) : IQuery<PrintedPaper>;

internal sealed class PrintWeaponReportValidator(IValidator<ShowWeaponReport> asked) : IValidator<PrintWeaponReport>
{
    public IEnumerable<FieldError> Check(PrintWeaponReport request) => asked.Check(request.Asked);
}

internal sealed class PrintListHandlers(IHandler<FindEndedInHand, EndedPage> ended, IHandler<ShowWeaponReport, WeaponReport> reports, PaperDesk desk) :
    IHandler<PrintEndedInHand, PrintedPaper>, IHandler<PrintWeaponReport, PrintedPaper>
{
    private const int MostLines = 1_000;

    public async Task<Result<PrintedPaper>> Handle(PrintEndedInHand request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await ended.Handle(new FindEndedInHand(Size: MostLines), useCase, cancellation);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var today = BusinessTime.DateOf(useCase.Now);
        return desk.Print(string.Create(CultureInfo.InvariantCulture, $"weapons-ended-{today:yyyy-MM-dd}.pdf"), new EndedListPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation), await desk.Edition(WeaponStandard.Declared, today, cancellation), today, found.Value.Total,
            [.. found.Value.Lines.Select(l => new EndedListLine(l.Number, l.Title, l.Owner ?? "—", l.OwnerNumber, l.Until, l.Days))], PaperDesk.At(useCase.Now)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintWeaponReport request, UseCase useCase, CancellationToken cancellation)
    {
        var counted = await reports.Handle(request.Asked, useCase, cancellation);
        if (counted.Failure is { } failure)
        {
            return failure;
        }

        var report = counted.Value;
        var kinds = report.Kind != WeaponReportKind.Movements;
        string[] heads = kinds ? ["WP.report.region", "WP.report.what", "WP.report.holder"] : ["WP.report.region"];
        return desk.Print($"weapon-report-{report.Kind}.pdf", new WeaponReportPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation),
            await desk.Edition(WeaponStandard.Declared, report.To, cancellation),
            desk.Words($"WP.report.{report.Kind}"),
            report.From == report.To ? Formats.Date(report.To) : $"{Formats.Date(report.From)} – {Formats.Date(report.To)}",
            [.. heads.Select(desk.Words)],
            [.. report.Columns.Select(desk.Words)],
            [.. report.Rows.Select(r => new ReportPaperRow(Words(r), r.Counts))],
            report.Totals,
            PaperDesk.At(useCase.Now)));
    }

    private IReadOnlyList<Bilingual> Words(WeaponReportRow row) => row.What is { } what
        ? [desk.Words($"region.{row.Region}"), desk.Words(what), desk.Words(row.Organisation == true ? "WP.report.organisations" : "WP.report.persons")]
        : [desk.Words($"region.{row.Region}")];
}
