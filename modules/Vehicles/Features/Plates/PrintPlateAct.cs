using Licensing.Kernel.Calendars;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Printing;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>An act about plates on paper.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintPlateAct(Guid ActId) : IQuery<PrintedPaper>;

internal sealed class PrintPlateActHandler(IHandler<ShowPlateAct, PlateActSheet> acts, PaperDesk desk) : IHandler<PrintPlateAct, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintPlateAct request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await acts.Handle(new ShowPlateAct(request.ActId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var (sheet, today) = (shown.Value, BusinessTime.DateOf(useCase.Now));
        var paper = new PlateActPaper(
            await desk.Office(sheet.OfficeId, cancellation), await desk.Edition(VehicleStandard.Declared, today, cancellation), sheet.Act.Kind, sheet.Act.Number,
            PaperDesk.At(sheet.Act.At), sheet.Act.ToOffice, sheet.Basis, sheet.Members, sheet.Act.By,
            sheet.ReceivedAt is { } at ? PaperDesk.At(at) : null, sheet.ReceivedBy, sheet.Missing, [.. Groups(sheet.Plates)], PaperDesk.At(useCase.Now));
        return desk.Print($"plate-act-{sheet.Act.Number}.pdf", paper);
    }

    private IEnumerable<PlateActGroup> Groups(IReadOnlyList<PlateActItem> plates) => plates.GroupBy(p => (p.Type, p.Series)).Select(g => new PlateActGroup(
        desk.Words($"VR.plate-type.{g.Key.Type}"), g.Key.Series, PlateNumbers.Of(g.Select(p => PlateText.Parse(p.Key)!.Value)), g.Count()));
}

/// <summary>The acts as files that the browser shows and prints.</summary>
internal sealed class PlateEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPapers().MapGet("/plate-act/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintPlateAct(id), http));
}
