using Licensing.Kernel;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>A chief who signed in beside the officer allows a list of the region's weapons as a file (C-10: a bulk export needs two people). Sent as the chief.</summary>
/// <param name="AskedById">The officer who asked.</param>
/// <param name="AskedByName">The officer's name.</param>
/// <param name="AskedByOffice">The officer's office: it must be the chief's.</param>
[Allow(Roles.ApprovingChief)]
internal sealed record AllowExport(Guid AskedById, string AskedByName, string AskedByOffice, WeaponKind? Kind, WeaponStatus? Status) : ICommand<AllowedExport>;

/// <summary>The allowance.</summary>
internal sealed record AllowedExport(Guid Id);

/// <summary>The officer takes the allowed file, once.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record TakeExport(Guid ExportId) : ICommand<TakenExport>;

/// <summary>What the file is to hold, and why.</summary>
internal sealed record TakenExport(string Purpose, WeaponKind? Kind, WeaponStatus? Status);

internal sealed class ExportHandlers(WeaponsDb db, WeaponAccess access) : IHandler<AllowExport, AllowedExport>, IHandler<TakeExport, TakenExport>
{
    /// <summary>An allowance that nobody used ends.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public async Task<Result<AllowedExport>> Handle(AllowExport request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (request.AskedById == useCase.Actor.UserId)
        {
            return new Problem("WP.export-same-person");
        }

        if (request.AskedByOffice != useCase.Actor.OfficeId)
        {
            return new Problem("WP.export-other-office");
        }

        var export = new WeaponExport
        {
            AskedById = request.AskedById,
            AskedByName = request.AskedByName,
            AllowedById = useCase.Actor.UserId,
            AllowedByName = useCase.Actor.Name,
            AllowedAt = useCase.Now,
            Purpose = useCase.Purpose!.Trim(),
            OfficeId = useCase.Actor.OfficeId,
            Region = useCase.Actor.Region,
            Kind = request.Kind,
            Status = request.Status,
        };
        db.WeaponExports.Add(export);
        useCase.Changed("weapon-export", export.Id);
        return new AllowedExport(export.Id);
    }

    public async Task<Result<TakenExport>> Handle(TakeExport request, UseCase useCase, CancellationToken cancellation)
    {
        if (!await access.Serves(useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "WP.licensing-staff-only");
        }

        if (await db.WeaponExports.SingleOrDefaultAsync(e => e.Id == request.ExportId, cancellation) is not { } export)
        {
            return new Failure.NotFound("weapon-export", request.ExportId.ToString());
        }

        useCase.Changed("weapon-export", export.Id);
        return export.Take(useCase.Actor.UserId, useCase.Now, Lasts) is { } problem ? problem : new TakenExport(export.Purpose, export.Kind, export.Status);
    }
}
