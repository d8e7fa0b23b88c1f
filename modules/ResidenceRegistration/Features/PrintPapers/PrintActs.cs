using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Law;
using Licensing.ResidenceRegistration.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>What was registered, or after a request through the portal the notice to come to a centre (RR-6).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintAddress(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The departure slips of those who were removed (RD-6).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintSlips(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The extract that a dwelling's owner was given.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record PrintExtract(Guid ExtractId) : IQuery<PrintedPaper>;

/// <summary>The register as it was asked for, its first pages.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintRegister(AskedActs Asked) : IQuery<PrintedPaper>;

internal sealed class PrintActsHandler(ResidenceRegistrationDb db, CaseDesk cases, PaperDesk desk, IHandler<FindActs, ActPage> register) :
    IHandler<PrintAddress, PrintedPaper>, IHandler<PrintSlips, PrintedPaper>, IHandler<PrintExtract, PrintedPaper>, IHandler<PrintRegister, PrintedPaper>
{
    private const int MostLines = 500;

    public Task<Result<PrintedPaper>> Handle(PrintAddress request, UseCase useCase, CancellationToken cancellation) => Print(
        request.CaseId, RegistrationFlow.Service,
        (about, acts, office, edition) => new AddressPaper(
            office, edition, about.Number, [.. acts.Select(a => (a, desk.Words($"RR.chip.{a.Chip}")))], acts.Exists(a => a.ByPortal && a.Chip == ChipState.Awaited), PaperDesk.At(useCase.Now)),
        useCase, cancellation);

    public Task<Result<PrintedPaper>> Handle(PrintSlips request, UseCase useCase, CancellationToken cancellation) => Print(
        request.CaseId, RemovalFlow.Service,
        (about, acts, office, edition) => new SlipPaper(office, edition, about.Number, [.. acts.Select(a => (a, desk.Words($"RR.reason.{a.Reason}")))], PaperDesk.At(useCase.Now)),
        useCase, cancellation);

    public async Task<Result<PrintedPaper>> Handle(PrintExtract request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Extracts.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.ExtractId && e.OfficeId == useCase.Actor.OfficeId, cancellation) is not { } made)
        {
            return new Failure.NotFound("extract", request.ExtractId.ToString());
        }

        useCase.Viewed("dwelling-extract", made.Serial);
        made.Lines.ForEach(l => useCase.Viewed("dwelling-extract", made.Serial, l.PersonId));
        var edition = await desk.Edition(RegistrationStandard.Declared, BusinessTime.DateOf(made.At), cancellation);
        return desk.Print($"dwelling-extract-{made.Serial}.pdf", new ExtractPaper(await desk.Office(made.OfficeId, cancellation), edition, made, PaperDesk.At(made.At)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintRegister request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await register.Handle(new FindActs(request.Asked, Size: MostLines), useCase, cancellation);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var paper = new RegisterPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation), await desk.Edition(RegistrationStandard.Declared, BusinessTime.DateOf(useCase.Now), cancellation),
            [.. found.Value.Lines.Select(l => (l, desk.Words(ActWords.Kind(l))))], found.Value.Next is not null, PaperDesk.At(useCase.Now));
        return desk.Print("residence-register.pdf", paper);
    }

    private async Task<Result<PrintedPaper>> Print(
        Guid caseId, string service, Func<Case, List<ActLine>, Platform.Printing.Papers.PaperOffice, Platform.Printing.Papers.PaperEdition, IPaper> compose, UseCase useCase,
        CancellationToken cancellation)
    {
        if (await cases.Find(caseId, useCase.Actor, cancellation) is not { } about || about.Service != service)
        {
            return new Failure.NotFound("case", caseId.ToString());
        }

        var acts = await db.Acts.AsNoTracking().Where(a => a.CaseId == about.Id).OrderByDescending(a => a.IsApplicant).ThenBy(a => a.Serial).ToListAsync(cancellation);
        if (acts.Count == 0)
        {
            return new Problem("RR.nothing-done", about.Number);
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        acts.ForEach(a => useCase.Viewed("residence-act", a.Serial, a.PersonId, a.CaseId));
        var standard = service == RegistrationFlow.Service ? (Kernel.Standards.IStandard)RegistrationStandard.Declared : RemovalStandard.Declared;
        var office = await desk.Office(about.DecidingOfficeId, cancellation);
        var edition = await desk.Edition(standard, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation);
        return desk.Print($"{service.ToLowerInvariant()}-{about.Number}.pdf", compose(about, [.. acts.Select(ActLine.Of)], office, edition));
    }
}
