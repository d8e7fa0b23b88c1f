using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>The permits that a case gave, each in its form (WP-5; WP, Printouts); only while they are in force.</summary>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintCasePermits(Guid CaseId, string VerifyAddress) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintCasePermitsHandler(CaseDesk cases, WeaponsDb db, PaperDesk desk, CasePhotos photos) : IHandler<PrintCasePermits, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCasePermits request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: WeaponFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var permits = await db.Permits.AsNoTracking().Include(p => p.Weapons).Where(p => p.CaseId == about.Id).OrderBy(p => p.Serial).ToListAsync(cancellation);
        if (permits.Find(p => p.Status == PermitStatus.InForce) is not { } first)
        {
            return permits.Count == 0 ? new Failure.NotFound("weapon-permit", request.CaseId.ToString()) : new Problem("WP.permit-not-in-force", permits[0].Number);
        }

        permits.ForEach(p => useCase.Viewed("weapon-permit", p.Number, p.HolderPersonId, about.Id));
        var paper = await Paper(about, first, [.. permits.Where(p => p.Status == PermitStatus.InForce)], request.VerifyAddress, useCase, cancellation);
        return desk.Print($"weapon-permit-{first.Number.Replace(' ', '-')}.pdf", paper);
    }

    private async Task<IPaper> Paper(Case about, Permit first, List<Permit> permits, string verify, UseCase useCase, CancellationToken cancellation)
    {
        var (now, day) = (PaperDesk.At(useCase.Now), BusinessTime.DateOf(useCase.Now));
        var edition = await desk.Edition(WeaponStandard.Declared, day, cancellation);
        var ids = permits.SelectMany(p => p.Weapons).Select(w => w.WeaponId).ToList();
        var weapons = await db.Weapons.AsNoTracking().Where(w => ids.Contains(w.Id)).OrderBy(w => w.Serial).ToListAsync(cancellation);
        var subject = WeaponSubject.Read(about.Subject);
        var place = subject.PlaceId is { } room ? await db.StoragePlaces.Where(p => p.Id == room).Select(p => p.Address).SingleOrDefaultAsync(cancellation) : subject.Place;
        var weapon = desk.Words(FactTexts.Weapon(first.Weapon));
        var on = new PaperCase(about.Number, desk.Words("WP.service"), edition, about.ApplicantName);
        return first.Kind switch
        {
            PermitKind.Acquire or PermitKind.AcquireService => new AcquirePaper(
                on, await desk.Office(first.OfficeId, cancellation), first.Kind == PermitKind.AcquireService, first.Number, first.HolderNumber, weapon, place, first.From,
                first.Until, first.IssuedBy, $"{verify}/{first.VerifyCode}", now),
            PermitKind.StoreService => new StorePermitPaper(
                on, await desk.Office(first.OfficeId, cancellation), first.Number, first.HolderNumber, weapon, place, first.From, first.Until,
                [.. weapons.Select(w => (w.Title, w.Number))], first.IssuedBy, $"{verify}/{first.VerifyCode}", now),
            _ => new PermitCardPaper(
                [.. permits.Select(p => Card(p, weapon, weapons, verify))], Bilingual.Same(first.OfficeName), about.Number, edition, now)
            {
                Photo = first.Kind == PermitKind.EmployeeStoreCarry ? null : photos.First(about.Documents.Find(d => d.Code == "photos")?.Scans),
            },
        };
    }

    private PermitCard Card(Permit permit, Bilingual weapon, List<Weapon> weapons, string verify) => new(
        permit.Number, desk.Words(FactTexts.Permit(permit.Kind)), permit.HolderName, permit.HolderNumber,
        permit is { EmployeeName: { } name, EmployeeIin: { } iin } ? (name, iin) : null, weapon,
        [.. weapons.Where(w => permit.Weapons.Exists(p => p.WeaponId == w.Id)).Select(w => $"{w.Title}, № {w.Number}")], permit.From, permit.Until, $"{verify}/{permit.VerifyCode}");
}
