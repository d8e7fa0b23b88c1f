using System.Globalization;
using Licensing.Kernel;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Letters to the holders of the region whose permits were marked on a day as ending, or the letter of one permit.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintPermitLetters(DateOnly? On, Guid? PermitId = null) : IQuery<PrintedPaper>;

/// <summary>The notice that a permit was revoked.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintRevocation(Guid PermitId) : IQuery<PrintedPaper>;

internal sealed class PrintPermitHandlers(WeaponsDb db, WeaponAccess access, PaperDesk desk) : IHandler<PrintPermitLetters, PrintedPaper>, IHandler<PrintRevocation, PrintedPaper>
{
    public const int MostLetters = 500;

    public async Task<Result<PrintedPaper>> Handle(PrintPermitLetters request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var reminded = db.Permits.AsNoTracking().Where(p => p.Region == useCase.Actor.Region && p.RemindedOn != null);
        reminded = request.PermitId is { } one ? reminded.Where(p => p.Id == one) : reminded.Where(p => p.RemindedOn == request.On);
        var permits = await reminded.OrderBy(p => p.Serial).Take(MostLetters).ToListAsync(cancellation);
        if (permits.Count == 0)
        {
            return new Failure.NotFound("permit-letters", $"{request.PermitId}{request.On}");
        }

        permits.ForEach(p => useCase.Viewed("weapon-permit", p.Number, p.HolderPersonId));
        var day = permits[0].RemindedOn!.Value;
        return desk.Print(string.Create(CultureInfo.InvariantCulture, $"permit-letters-{day:yyyy-MM-dd}.pdf"), new PermitLettersPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation), await desk.Edition(WeaponStandard.Declared, day, cancellation), day, await Letters(permits, cancellation), PaperDesk.At(useCase.Now)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintRevocation request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Permits.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PermitId, cancellation) is not { } permit)
        {
            return new Failure.NotFound("weapon-permit", request.PermitId.ToString());
        }

        if (permit is not { Status: PermitStatus.Revoked, EndedOn: { } on })
        {
            return new Problem("WP.permit-not-revoked", permit.Number);
        }

        useCase.Viewed("weapon-permit", permit.Number, permit.HolderPersonId);
        return desk.Print($"permit-revocation-{permit.Serial.ToString(CultureInfo.InvariantCulture)}.pdf", new RevocationPaper(
            await desk.Office(permit.OfficeId, cancellation), await desk.Edition(WeaponStandard.Declared, on, cancellation), (await Letters([permit], cancellation))[0], permit.EndedBy ?? "", on,
            PaperDesk.At(useCase.Now)));
    }

    private async Task<IReadOnlyList<PermitLetter>> Letters(List<Permit> permits, CancellationToken cancellation)
    {
        var ids = permits.ConvertAll(p => (Guid?)p.Id);
        var covered = (await db.Weapons.AsNoTracking().Where(w => ids.Contains(w.PermitId)).OrderBy(w => w.Serial).ToListAsync(cancellation)).ToLookup(w => w.PermitId);
        return [.. permits.Select(p => new PermitLetter(
            p.EmployeeName ?? p.HolderName, p.Number, desk.Words($"WP.permit.kind.{p.Kind}"), p.Until, [.. covered[p.Id].Select(w => $"{w.Title}, № {w.Number}")]))];
    }
}
