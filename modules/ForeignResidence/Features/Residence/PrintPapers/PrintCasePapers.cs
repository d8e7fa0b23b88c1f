using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Law;
using Licensing.ForeignResidence.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Inquiries to internal affairs and national security (PR flow).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record PrintInquiries(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The decision is positive: what to bring before the registration, and what it costs (PR-17).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintDecisionNotice(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The text of the registration stamp (PR-5).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintStamp(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintPermissionHandler(CaseDesk cases, ForeignResidenceDb db, LaterPapers later, PaperDesk desk) :
    IHandler<PrintInquiries, PrintedPaper>, IHandler<PrintDecisionNotice, PrintedPaper>, IHandler<PrintStamp, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintInquiries request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var home = CaseJson.ReadOrNew<ResidenceSubject>(about.Subject);
        var citizenship = ResidenceJson.Permission(about.Facts).Citizenship;
        IReadOnlyList<ResidenceLetter> letters = [.. Bodies().Select(b => new ResidenceLetter(
            b.Kind, null, [about.Number],
            [
                ("holder", about.ApplicantName), ("born", Formats.Date(about.ApplicantDate)), ("citizenship", PaperCountry.Of(citizenship)), ("home", home.Address ?? "—"),
                ("filed", Formats.Date(about.FiledAt)), ("due", Due(about, b.Step)),
            ],
            []))];
        return await Letters(about, letters, useCase, cancellation);
    }

    public async Task<Result<PrintedPaper>> Handle(PrintDecisionNotice request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (!about.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant }))
        {
            return new Problem("PR.not-granted", about.Number);
        }

        var due = await later.Due(about, BusinessTime.DateOf(useCase.Now), cancellation);
        var letter = new ResidenceLetter(
            LetterKind.Decision, about.ApplicantName, [about.Number],
            [("case", about.Number), ("duty", Formats.Money(due)), ("bring-until", Due(about, ResidenceSteps.Papers))],
            [.. PermanentResidenceStandard.AfterDecision.Select(code => desk.Words(TextKeys.Document(about.Service, code)))]);
        return await Letters(about, [letter], useCase, cancellation);
    }

    public async Task<Result<PrintedPaper>> Handle(PrintStamp request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (await db.Residences.AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == about.Id, cancellation) is not { RegisteredOn: { } on } residence)
        {
            return new Problem("PR.not-registered-yet", about.Number);
        }

        useCase.Viewed("permanent-residence", about.Number, residence.PersonId, about.Id);
        var number = residence.Serial.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
        return desk.Print($"residence-stamp-{number}.pdf", new ResidenceStampPaper(
            await CasePaper(about, useCase, cancellation), await desk.Office(residence.OfficeId, cancellation), number, residence.BirthDate, PaperCountry.Of(residence.Citizenship), residence.Address,
            residence.BookNumber ?? "", on, residence.RegisteredBy ?? "", PaperDesk.At(useCase.Now)));
    }

    private static IEnumerable<(string Kind, string Step)> Bodies() =>
        [(LetterKind.InternalAffairs, ResidenceSteps.InternalAffairs), (LetterKind.NationalSecurity, ResidenceSteps.NationalSecurity)];

    private static string Due(Case about, string step) => about.Steps.Find(s => s.Code == step)?.DueAt is { } due ? Formats.Date(due) : "—";

    private async Task<Case?> Open(Guid caseId, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(caseId, useCase.Actor, cancellation) is not { Service: PermanentResidenceFlow.Service } about)
        {
            return null;
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        return about;
    }

    private async Task<PaperCase> CasePaper(Case about, UseCase useCase, CancellationToken cancellation) => new(
        about.Number, desk.Words("PR.service"), await desk.Edition(PermanentResidenceStandard.Declared, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation), about.ApplicantName);

    private async Task<Result<PrintedPaper>> Letters(Case about, IReadOnlyList<ResidenceLetter> letters, UseCase useCase, CancellationToken cancellation) =>
        desk.Print($"{letters[0].Kind}-{about.Number}.pdf", new ResidenceLettersPaper(
            await desk.Office(about.DecidingOfficeId, cancellation), (await CasePaper(about, useCase, cancellation)).Edition, about.Number, letters, useCase.Actor.Name,
            PaperDesk.At(useCase.Now)));
}
