using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Printing;

namespace Licensing.Weapons.Features;

/// <summary>The act of a case's visit or test shot with its photographs (WP, Printouts).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintCheckAct(Guid CaseId, string Step) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintCheckActHandler(IHandler<ShowWeaponCase, WeaponOfCase> cases, PaperDesk desk, CasePhotos photos) : IHandler<PrintCheckAct, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCheckAct request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await cases.Handle(new ShowWeaponCase(request.CaseId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var about = shown.Value;
        if (about.Checks.FirstOrDefault(c => c.Step == request.Step && c.Step is WeaponSteps.Visit or WeaponSteps.Shot) is not { } check)
        {
            return new Failure.NotFound("weapon-act", request.CaseId.ToString());
        }

        return desk.Print($"{check.Step}-{about.Number}.pdf", new CheckActPaper(
            new PaperCase(about.Number, desk.Words("WP.service"), await desk.Edition(WeaponStandard.Declared, BusinessTime.DateOf(useCase.Now), cancellation), about.Applicant),
            await desk.Office(about.OfficeId, cancellation), check.Step == WeaponSteps.Shot, check.Shots.Count > 0 ? null : check.Reference, about.Address,
            desk.Words(FactTexts.Weapon(about.Facts.Weapon)), [.. check.Findings.Select(f => desk.Words($"WP.finding.{f}"))],
            [.. check.Shots.Select(s => (s.Weapon, s.Act))], check.Note, [.. check.Photos.Select(p => new CheckPhoto(p.Name, photos.Read(p)))], check.Officer,
            PaperDesk.At(check.At), PaperDesk.At(useCase.Now)));
    }
}
