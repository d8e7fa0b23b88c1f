using System.Security.Cryptography;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>
/// Takes an organisation's list of vehicles over; the job checks it row by row. The same file of the same organisation again is the list that is there already,
/// however it ended.
/// </summary>
/// <param name="Content">What holds for every row: organisation, who came for it, papers.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record StartFleet(DraftContent Content, string FileName, byte[] File) : ICommand<StartedFleet>;

/// <summary>The list.</summary>
/// <param name="WasThere">The file was sent before: nothing was changed.</param>
internal sealed record StartedFleet(Guid Id, bool WasThere);

internal sealed class StartFleetValidator : IValidator<StartFleet>
{
    public IEnumerable<FieldError> Check(StartFleet request)
    {
        if (request.File.Length == 0)
        {
            yield return new("file", "VR.fleet-file-needed");
        }
        else if (request.File.Length > FleetReader.MostBytes)
        {
            yield return new("file", "VR.fleet-file-too-large", $"{FleetReader.MostBytes / 1024 / 1024}");
        }
    }
}

internal sealed class StartFleetHandler(VehiclesDb db, BulkIntake bulk, FleetDesk desk, PeopleDesk people) : IHandler<StartFleet, StartedFleet>
{
    public async Task<Result<StartedFleet>> Handle(StartFleet request, UseCase useCase, CancellationToken cancellation)
    {
        var content = request.Content with { ApplicantKind = ApplicantKind.LegalEntity, Payments = [], NewOrganisation = null, NewPerson = null };
        var errors = await bulk.Check(desk.Flow, content, useCase, cancellation);
        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        var (organisation, hash) = (content.OrganisationId!.Value, Convert.ToHexStringLower(SHA256.HashData(request.File)));
        if (await db.FleetImports.AsNoTracking().SingleOrDefaultAsync(i => i.OrganisationId == organisation && i.Sha256 == hash, cancellation) is { } there)
        {
            return FleetDesk.MaySee(there, useCase.Actor)
                ? new StartedFleet(there.Id, WasThere: true)
                : new Licensing.Kernel.Problem("VR.fleet-elsewhere", there.OfficeId);
        }

        var import = new FleetImport
        {
            OfficeId = useCase.Actor.OfficeId,
            Region = useCase.Actor.Region,
            OrganisationId = organisation,
            OrganisationName = (await people.FindOrganisation(organisation, cancellation))!.Name,
            FileName = Path.GetFileName(request.FileName) is { Length: > 0 } name ? name[..Math.Min(200, name.Length)] : "fleet.csv",
            Sha256 = hash,
            Content = content,
            OfficerName = useCase.Actor.Name,
            At = useCase.Now,
        }.By(useCase.Officer);
        db.FleetImports.Add(import);
        db.FleetFiles.Add(new FleetFile { ImportId = import.Id, Content = request.File });
        useCase.Changed("fleet-import", import.Id);
        return new StartedFleet(import.Id, WasThere: false);
    }
}
