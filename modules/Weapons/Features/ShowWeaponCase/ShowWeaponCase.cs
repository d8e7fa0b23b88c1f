using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>A case of weapons: what is asked for, the weapons as the register has them, what the steps found, the permits that came out.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowWeaponCase(Guid CaseId) : IQuery<WeaponOfCase>, IAboutCase;

/// <summary>What the panels of a case show.</summary>
/// <param name="Version">Version of the case, for what is entered next.</param>
/// <param name="OpenStep">The step that waits, or none.</param>
/// <param name="StepDueAt">Until when that step is to be done, UTC.</param>
internal sealed record WeaponOfCase(
    Guid CaseId, int Version, string Number, string Edition, string Applicant, string OfficeId, CaseState State, string? OpenStep, DateTime? StepDueAt,
    WeaponFacts Facts, WeaponSubject Subject, IReadOnlyList<CaseWeapon> Weapons, IReadOnlyList<CheckLine> Checks, IReadOnlyList<IssuedPermit> Permits)
{
    /// <summary>Where the weapons are kept, by the subject or the room that it names.</summary>
    public string? Address { get; init; }
}

/// <summary>A weapon of a case as it stands in the register.</summary>
internal sealed record CaseWeapon(Guid Id, string Title, string Number, WeaponStatus Status, string? OwnerName, string? TestShotAct);

/// <summary>What a step found.</summary>
internal sealed record CheckLine(
    string Step, bool Passed, IReadOnlyList<string> Findings, int Offences, string? Reference, string? Note, IReadOnlyList<ScanRef> Photos,
    IReadOnlyList<ShotLine> Shots, string Officer, DateTime At);

/// <summary>A permit that a case gave.</summary>
internal sealed record IssuedPermit(Guid Id, string Number, PermitKind Kind, DateOnly From, DateOnly Until, PermitStatus Status, string? Employee);

internal sealed class ShowWeaponCaseHandler(CaseDesk desk, WeaponsDb db) : IHandler<ShowWeaponCase, WeaponOfCase>
{
    public async Task<Result<WeaponOfCase>> Handle(ShowWeaponCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: WeaponFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var subject = WeaponSubject.Read(about.Subject);
        var weapons = await db.Weapons.AsNoTracking().Where(w => db.WeaponCases.Any(c => c.CaseId == about.Id && c.WeaponId == w.Id)).OrderBy(w => w.Serial).ToListAsync(cancellation);
        var checks = await db.CaseChecks.AsNoTracking().Where(c => c.CaseId == about.Id).OrderBy(c => c.At).ToListAsync(cancellation);
        var permits = await db.Permits.AsNoTracking().Where(p => p.CaseId == about.Id).OrderBy(p => p.Serial)
            .Select(p => new IssuedPermit(p.Id, p.Number, p.Kind, p.From, p.Until, p.Status, p.EmployeeName)).ToListAsync(cancellation);
        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        weapons.ForEach(w => useCase.Viewed("weapon", w.Number, w.OwnerPersonId, about.Id));
        return new WeaponOfCase(
            about.Id, about.Version, about.Number, about.Edition, about.ApplicantName, about.DecidingOfficeId, about.State, about.OpenStep?.Code, about.OpenStep?.DueAt,
            WeaponSubject.FactsOf(about.Facts), subject,
            [.. weapons.Select(w => new CaseWeapon(w.Id, w.Title, w.Number, w.Status, w.OwnerName, w.TestShotAct))],
            [.. checks.Select(c => new CheckLine(c.Step, c.Passed, c.Findings, c.Offences, c.Reference, c.Note, c.Photos, c.Shots, c.OfficerName, c.At))], permits)
        {
            Address = subject.PlaceId is { } place
                ? await db.StoragePlaces.Where(p => p.Id == place).Select(p => p.Address).SingleOrDefaultAsync(cancellation)
                : subject.Place,
        };
    }
}
