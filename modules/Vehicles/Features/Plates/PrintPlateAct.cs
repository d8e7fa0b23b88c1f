using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Law;
using Licensing.Platform.Modules;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Printing;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>An act about plates on paper.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintPlateAct(Guid ActId) : IQuery<PrintedPlateAct>;

/// <summary>The act as a file.</summary>
internal sealed record PrintedPlateAct(string FileName, byte[] Pdf);

internal sealed class PrintPlateActHandler(IHandler<ShowPlateAct, PlateActSheet> acts, PeopleDesk people, ILaw law, ITexts texts, PdfPrinter printer) : IHandler<PrintPlateAct, PrintedPlateAct>
{
    public async Task<Result<PrintedPlateAct>> Handle(PrintPlateAct request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await acts.Handle(new ShowPlateAct(request.ActId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var (sheet, now) = (shown.Value, BusinessTime.FromUtc(useCase.Now));
        var paper = new PlateActPaper(
            await Office(sheet.OfficeId, cancellation), await Edition(BusinessTime.DateOf(useCase.Now), cancellation), sheet.Act.Kind, sheet.Act.Number,
            BusinessTime.FromUtc(sheet.Act.At), sheet.Act.ToOffice, sheet.Basis, sheet.Members, sheet.Act.By,
            sheet.ReceivedAt is { } at ? BusinessTime.FromUtc(at) : null, sheet.ReceivedBy, sheet.Missing, [.. Groups(sheet.Plates)], now);
        return new PrintedPlateAct($"plate-act-{sheet.Act.Number}.pdf", printer.Print(paper));
    }

    private IEnumerable<PlateActGroup> Groups(IReadOnlyList<PlateActItem> plates) => plates.GroupBy(p => (p.Type, p.Series)).Select(g => new PlateActGroup(
        new Bilingual(texts.In(Cultures.Kazakh)[$"VR.plate-type.{g.Key.Type}"], texts.In(Cultures.Russian)[$"VR.plate-type.{g.Key.Type}"]),
        g.Key.Series,
        PlateNumbers.Of(g.Select(p => PlateText.Parse(p.Key)!.Value)),
        g.Count()));

    private async Task<PaperOffice> Office(string id, CancellationToken cancellation)
    {
        var office = await people.FindOffice(id, cancellation) ?? new Office { Id = id, Region = "", NameKk = id, AddressKk = "" };
        return new PaperOffice(Bilingual.Same(office.NameKk), Bilingual.Same(office.AddressKk), office.Phones.FirstOrDefault());
    }

    // Every printout shows the edition that is applied, with the mark that it is repealed (C-2).
    private async Task<PaperEdition> Edition(DateOnly on, CancellationToken cancellation)
    {
        var snapshot = await law.Now(cancellation);
        var edition = VehicleStandard.Declared.EditionOn(on, snapshot);
        var dates = edition is null ? null : snapshot.DatesOf(edition.Act, on);
        return new PaperEdition(edition?.Code ?? "", dates is { RepealedOn: { } day } && day <= on ? day : null);
    }
}

/// <summary>The acts as files that the browser shows and prints.</summary>
internal sealed class PlateEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/print").RequireAuthorization()
        .MapGet("/plate-act/{id:guid}", async (Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
        {
            var result = await dispatcher.Send(new PrintPlateAct(id), await current.Get() ?? Actor.Public, purpose: "print", cancellation: http.RequestAborted);
            if (result.IsOk)
            {
                http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.FileName}\"";
                return Results.Bytes(result.Value.Pdf, "application/pdf");
            }

            return Results.StatusCode(result.Failure is Failure.NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        });
}
