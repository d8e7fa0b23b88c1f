using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Packages;

/// <summary>Gives papers to a courier with a register (AC-14 of 2010): requests from the centre, answers and what is faulty from the bureau, what nobody claimed from the centre.</summary>
/// <param name="CaseIds">Whose papers; all of one centre.</param>
/// <param name="Courier">Who carries them.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar)]
internal sealed record SendPackage(PackageKind Kind, IReadOnlyList<Guid> CaseIds, string Courier) : ICommand<SentPackage>;

/// <summary>The register.</summary>
internal sealed record SentPackage(Guid Id, long Number, int Count);

/// <summary>The courier came: everything in the register is there.</summary>
/// <param name="Seen">Version that the page showed.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar)]
internal sealed record ReceivePackage(Guid PackageId, int Seen) : ICommand<Done>;

internal sealed class SendPackageValidator : IValidator<SendPackage>
{
    public const int Most = 500;

    public IEnumerable<FieldError> Check(SendPackage request)
    {
        if (request.CaseIds.Count is 0 or > Most)
        {
            yield return new FieldError("cases", "AC.package-empty", $"{Most}");
        }

        foreach (var error in TypedText.Check("courier", request.Courier, Package.LongestCourier))
        {
            yield return error;
        }
    }
}

internal sealed class MovePackagesHandler(AddressBureauDb db, DatabaseSession session, CaseDesk cases, CentreDesk desk) : IHandler<SendPackage, SentPackage>, IHandler<ReceivePackage, Done>
{
    public async Task<Result<SentPackage>> Handle(SendPackage request, UseCase useCase, CancellationToken cancellation)
    {
        var ids = request.CaseIds.Distinct().ToList();
        var files = await db.CentreFiles.Where(f => ids.Contains(f.CaseId)).OrderBy(f => f.CaseNumber).ToListAsync(cancellation);
        var isFromCentre = PackageWay.Of(request.Kind).IsFromCentre;
        if (files.Count != ids.Count || files.Exists(f => (isFromCentre ? f.CentreId : f.BureauId) != useCase.Actor.OfficeId))
        {
            return new Failure.NotFound("centre-file", string.Join(", ", ids.Except(files.Select(f => f.CaseId))));
        }

        if (files.DistinctBy(f => (f.CentreId, f.BureauId)).Count() > 1)
        {
            return new Failure.Invalid("cases", "AC.package-of-one-centre");
        }

        if (request.Kind == PackageKind.Unclaimed && await AreClaimed(ids, useCase, cancellation))
        {
            return new Problem("AC.not-unclaimed");
        }

        if (files.Select(f => f.Leave(request.Kind, useCase.Now)).FirstOrDefault(p => p is not null) is { } problem)
        {
            return problem;
        }

        var made = await Made(request, files, useCase, cancellation);
        db.Packages.Add(made);
        useCase.Changed("address-package", made.Number);
        return new SentPackage(made.Id, made.Number, made.Items.Count);
    }

    public async Task<Result<Done>> Handle(ReceivePackage request, UseCase useCase, CancellationToken cancellation)
    {
        var package = await db.Packages.Include(p => p.Items).SingleOrDefaultAsync(p => p.Id == request.PackageId, cancellation);
        if (package is null || package.To != useCase.Actor.OfficeId)
        {
            return new Failure.NotFound("address-package", request.PackageId.ToString());
        }

        if (package.Version != request.Seen)
        {
            return new Failure.Conflict(package.ReceivedBy, package.ReceivedAt, nameof(ReceivePackage));
        }

        if (package.Receive(useCase.Actor.Name, useCase.Now) is { } received)
        {
            return received;
        }

        var (checkBy, tellBy) = (await desk.After(useCase.Now, CentreDesk.DaysToReturn, cancellation), await desk.After(useCase.Now, CentreDesk.DaysToTell, cancellation));
        foreach (var item in package.Items)
        {
            var file = (await desk.Find(item.CaseId, cancellation))!;

            // What was withdrawn on the way lies in the package all the same.
            if (file.Place != FilePlace.Closed && await Arrive(file, package.Kind, checkBy, tellBy, useCase, cancellation) is { } failure)
            {
                return failure;
            }
        }

        useCase.Changed("address-package", package.Number);
        return default(Done);
    }

    private async Task<Failure?> Arrive(CentreFile file, PackageKind kind, DateOnly checkBy, DateOnly tellBy, UseCase useCase, CancellationToken cancellation)
    {
        if (file.Arrive(kind, checkBy, tellBy, useCase.Now) is { } elsewhere)
        {
            return new Failure.Refused(elsewhere);
        }

        var step = kind switch { PackageKind.Requests => CentreDesk.ToBureau, PackageKind.Answers => CentreDesk.ToCentre, _ => null };
        if (step is null)
        {
            return null;
        }

        var opened = await cases.Open(file.CaseId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        // A letter of refusal comes back too; its case waits for nothing.
        var isOpen = opened.Value.OpenStep?.Code == step;
        return isOpen && opened.Value.CloseStep(step, "package-came", passed: true, null, useCase.Officer, useCase.Now) is { } problem ? new Failure.Refused(problem) : null;
    }

    private async Task<Package> Made(SendPackage request, List<CentreFile> files, UseCase useCase, CancellationToken cancellation)
    {
        var made = new Package
        {
            Number = await session.Next(AddressBureauDb.SchemaName, AddressBureauDb.PackageNumbers, cancellation),
            Kind = request.Kind,
            CentreId = files[0].CentreId,
            BureauId = files[0].BureauId,
            Region = files[0].Region,
            Courier = request.Courier.Trim(),
            SentAt = useCase.Now,
            SentBy = useCase.Actor.Name,
        };
        made.Items.AddRange(files.Select((file, i) => new PackageItem
        {
            PackageId = made.Id, Ordinal = i + 1, CaseId = file.CaseId, CaseNumber = file.CaseNumber, Applicant = file.Applicant,
            Reasons = request.Kind == PackageKind.Faulty ? file.Reasons : null,
        }));
        return made;
    }

    private async Task<bool> AreClaimed(List<Guid> ids, UseCase useCase, CancellationToken cancellation) =>
        await cases.Visible(useCase.Actor).CountAsync(c => ids.Contains(c.Id) && c.State == CaseState.Unclaimed, cancellation) != ids.Count;
}
