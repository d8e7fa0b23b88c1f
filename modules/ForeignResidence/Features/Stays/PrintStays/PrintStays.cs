using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.ForeignResidence.Printing.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Prints the mark for the migration card (TR-5, TR-15).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintStayMark(Guid StayId) : IQuery<PrintedPaper>;

/// <summary>Prints the application as it was entered, to be signed (TR-12.3).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintStayApplication(Guid StayId) : IQuery<PrintedPaper>;

/// <summary>Prints the collective list of a case (TR-15).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintStayList(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintStaysHandler(ForeignResidenceDb db, StayAccess access, PaperDesk desk, ITexts texts) :
    IHandler<PrintStayMark, PrintedPaper>, IHandler<PrintStayApplication, PrintedPaper>, IHandler<PrintStayList, PrintedPaper>
{
    public Task<Result<PrintedPaper>> Handle(PrintStayMark request, UseCase useCase, CancellationToken cancellation) => One(
        request.StayId, useCase, (stay, office, edition) => desk.Print($"stay-mark-{stay.Number}.pdf", new StayMarkPaper(office, edition, Of(stay))), cancellation);

    public Task<Result<PrintedPaper>> Handle(PrintStayApplication request, UseCase useCase, CancellationToken cancellation) => One(
        request.StayId, useCase,
        (stay, office, edition) => desk.Print($"stay-application-{stay.Number}.pdf", new StayApplicationPaper(office, edition, Of(stay), stay.OnLetterhead)),
        cancellation);

    public async Task<Result<PrintedPaper>> Handle(PrintStayList request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        var stays = await db.Stays.AsNoTracking().Include(s => s.Events).Where(s => s.CaseId == request.CaseId).OrderBy(s => s.Serial).ToListAsync(cancellation);
        if (stays.Count == 0)
        {
            return new Failure.NotFound("stay", request.CaseId.ToString());
        }

        stays.ForEach(s => useCase.Viewed("stay", s.Number, s.PersonId, s.CaseId));
        var (office, edition) = await Head(stays[0], useCase, cancellation);
        return desk.Print($"stay-list-{stays[0].CaseNumber}.pdf", new StayListPaper(office, edition, stays[0].GroupName ?? "", [.. stays.Select(Of)]));
    }

    private async Task<Result<PrintedPaper>> One(
        Guid id, UseCase useCase, Func<Stay, PaperOffice, PaperEdition, PrintedPaper> print, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Stays.AsNoTracking().Include(s => s.Events).SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } stay)
        {
            return new Failure.NotFound("stay", id.ToString());
        }

        useCase.Viewed("stay", stay.Number, stay.PersonId);
        var (office, edition) = await Head(stay, useCase, cancellation);
        return print(stay, office, edition);
    }

    private async Task<(PaperOffice Office, PaperEdition Edition)> Head(Stay stay, UseCase useCase, CancellationToken cancellation) => (
        await desk.Office(stay.OfficeId, cancellation),
        await desk.Edition(TemporaryRegistrationStandard.Declared, stay.Edition, BusinessTime.DateOf(useCase.Now), cancellation));

    private PaperStay Of(Stay s)
    {
        var made = s.Events.MinBy(e => e.Ordinal)!;
        return new PaperStay(
            s.Number, s.CaseNumber, s.Name.Full, s.BirthDate, Country(s.Citizenship), s.DocumentNumber, s.DocumentValidTo, s.CardNumber, s.BorderPoint, s.ArrivedOn,
            s.RegisteredOn, s.Until, desk.Words($"TR.fact.visa.{FactCodes.Of(s.Visa)}"), s.VisaValidTo, s.HostName, s.Address, made.UserName, PaperDesk.At(made.At));
    }

    private Bilingual Country(string code) => code == Countries.Stateless
        ? new(texts.In(Cultures.Kazakh)["country.stateless"], texts.In(Cultures.Russian)["country.stateless"])
        : new(Countries.NameIn(code, Cultures.Kazakh), Countries.NameIn(code, Cultures.Russian));
}
