using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Printing;

namespace Licensing.Vehicles.Features;

/// <summary>The act of a case's inspection with its photographs (VR-12.5; VR, Printouts).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintInspectionAct(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintInspectionActHandler(IHandler<ShowVehicleCase, VehicleOfCase> cases, IFileStore files, PaperDesk desk) : IHandler<PrintInspectionAct, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintInspectionAct request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await cases.Handle(new ShowVehicleCase(request.CaseId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        if (shown.Value is not { Inspection: { } found } about)
        {
            return new Failure.NotFound("inspection", request.CaseId.ToString());
        }

        var edition = await desk.Edition(VehicleStandard.Declared, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation);
        return desk.Print($"inspection-act-{about.Number}.pdf", new InspectionActPaper(
            new PaperCase(about.Number, desk.Words("VR.service"), edition, about.Applicant),
            await desk.Office(about.OfficeId, cancellation),
            about.Vehicle.Title, about.Vehicle.Identifier, about.Vehicle.Colour, about.Vehicle.Plate,
            [.. found.Numbers.Select(n => new ActNumber(desk.Words($"VR.registry.aggregate.{n.Kind}"), n.Expected, n.Found, n.Agrees))],
            found.Admitted,
            [.. found.Reasons.Select(code => desk.Words($"VR.inspection-reason.{code}"))],
            found.Note,
            [.. found.Photos.Select(Photo)],
            found.Inspector,
            PaperDesk.At(found.At),
            PaperDesk.At(useCase.Now)));
    }

    // Only what a printer can draw is drawn; everything else stands in the act by its name.
    private ActPhoto Photo(ScanRef scan)
    {
        if (files.Find(scan.Sha256) is not { } stored)
        {
            return new(scan.Name, null);
        }

        using var content = stored;
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var bytes = copy.ToArray();
        return new(scan.Name, PictureSize.Of(bytes) is { IsPlain: true } ? bytes : null);
    }
}
