using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>The questionnaire as it was entered, for the applicant's signature (EX-9.1, appendix 2).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record PrintQuestionnaire(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The receipt with the day to come back (EX-9, appendix 4).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record PrintReceipt(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The confirmation for leaving the registers, with its own last day (EX-9, appendix 4-1).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintConfirmation(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The decision (EX-6, appendix 1), once the registers are left.</summary>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintDecision(Guid CaseId, string VerifyAddress) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The notice of refusal with until when each ground holds (EX-6, EX-10, appendix 1-1).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintRefusal(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The request for a relative's registration (EX-9, appendix 3).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record PrintRequest(Guid CaseId, Guid RequestId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintExitFormsHandler(CaseDesk cases, ExitClearanceDb db, PaperDesk desk) :
    IHandler<PrintQuestionnaire, PrintedPaper>, IHandler<PrintReceipt, PrintedPaper>, IHandler<PrintConfirmation, PrintedPaper>, IHandler<PrintDecision, PrintedPaper>,
    IHandler<PrintRefusal, PrintedPaper>, IHandler<PrintRequest, PrintedPaper>
{
    public Task<Result<PrintedPaper>> Handle(PrintQuestionnaire request, UseCase useCase, CancellationToken cancellation) =>
        Print(
            request.CaseId,
            (about, file) => new QuestionnaireForm(ExitJson.Subject(about.Subject), file, Phones(), desk.Words("print.exit.secrets.had").OnOneLine, desk.Words("print.exit.secrets.none").OnOneLine)
                .Fill(Day(about.FiledAt), about.AcceptedByName),
            useCase, cancellation);

    public Task<Result<PrintedPaper>> Handle(PrintReceipt request, UseCase useCase, CancellationToken cancellation) => Print(
        request.CaseId,
        (about, file) => new ExitForm(FormKind.Receipt, file.CaseNumber, file.Name.Full, [file.Name.Full, Day(file.DecisionDueAt)])
        {
            List = [.. about.Documents.Where(d => d.Presented).OrderBy(d => d.Ordinal).Select(d => desk.Words(TextKeys.Document(ExitFlow.Service, d.Code)))], Copies = 2,
        },
        useCase, cancellation);

    public Task<Result<PrintedPaper>> Handle(PrintConfirmation request, UseCase useCase, CancellationToken cancellation) => Print(
        request.CaseId,
        (_, file) => file is { ProofUntil: { } last, State: ExitState.Removal or ExitState.Leaving or ExitState.Left or ExitState.Restored }
            ? new ExitForm(FormKind.Confirmation, file.CaseNumber, file.Name.Full, [file.Name.Full])
            {
                Facts = [("until", Formats.Date(last)), ("address", file.Address)], List = Registers(file.IsLiable), Copies = 2,
            }
            : new Problem("EX.not-granted", file.CaseNumber),
        useCase, cancellation);

    public Task<Result<PrintedPaper>> Handle(PrintDecision request, UseCase useCase, CancellationToken cancellation) => Print(
        request.CaseId,
        (_, file) => file is { RemovedOn: { } removed, LeaveBy: { } by }
            ? new ExitForm(FormKind.Decision, file.CaseNumber, file.Name.Full, [Country(file.Country), file.Name.Full])
            {
                Facts = [("children", Children(file)), ("removed-on", Formats.Date(removed)), ("leave-by", Formats.Date(by))],
                VerifyAddress = $"{request.VerifyAddress}/{file.VerifyCode}",
            }
            : new Problem("EX.not-removed", file.CaseNumber),
        useCase, cancellation);

    public Task<Result<PrintedPaper>> Handle(PrintRefusal request, UseCase useCase, CancellationToken cancellation) => Print(
        request.CaseId,
        (about, file) => about.LastDecision is { State: DecisionState.Final, Kind: DecisionKind.Refuse, Refusal: { } json }
            ? new ExitForm(FormKind.Refusal, file.CaseNumber, file.Name.Full, [file.Name.Full])
            {
                List = [.. CaseJson.Read<Refusal>(json).Grounds.Select(g => Ground(g.Code, g.Clause))], Copies = 2,
            }
            : new Problem("EX.not-refused", file.CaseNumber),
        useCase, cancellation);

    public async Task<Result<PrintedPaper>> Handle(PrintRequest request, UseCase useCase, CancellationToken cancellation) =>
        await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.RequestId && r.CaseId == request.CaseId, cancellation) is not { } asked
            ? new Failure.NotFound("registration-request", request.RequestId.ToString())
            : await Print(
                request.CaseId,
                (_, file) => new ExitForm(FormKind.Request, file.CaseNumber, file.Name.Full, [$"{asked.Name} ({asked.Degree})"])
                {
                    Facts = [("applicant", file.Name.Full), ("address", file.Address)], IsApplicants = true,
                },
                useCase, cancellation);

    private async Task<Result<PrintedPaper>> Print(Guid caseId, Func<Case, ExitFile, Result<ExitForm>> fill, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(caseId, useCase.Actor, cancellation) is not { Service: ExitFlow.Service } about)
        {
            return new Failure.NotFound("case", caseId.ToString());
        }

        var file = await db.Files.AsNoTracking().SingleAsync(f => f.CaseId == caseId, cancellation);
        var form = fill(about, file);
        if (form.Failure is { } failure)
        {
            return failure;
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        var office = await desk.Office(form.Value.Kind is FormKind.Questionnaire or FormKind.Receipt ? about.OfficeId : about.DecidingOfficeId, cancellation);
        return desk.Print($"exit-{form.Value.Kind}-{about.Number}.pdf", new ExitFormPaper(
            office, await desk.Edition(ExitStandard.Declared, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation), [form.Value], useCase.Actor.Name, PaperDesk.At(useCase.Now)));
    }

    // EX-10: the ground, and until when it holds; a tax debt has no end.
    private Bilingual Ground(string code, string clause)
    {
        var (text, key) = (desk.Words(TextKeys.Ground(ExitFlow.Service, code)), $"EX.until.{code}");
        var until = ExitGrounds.HasEnd(code) ? desk.Words(key) : null;
        return new Bilingual(Line(text.Kk, until?.Kk), Line(text.Ru, until?.Ru));

        string Line(string said, string? end) => end is null ? $"{said} ({clause})" : $"{said} ({clause}) — {end}";
    }

    private IReadOnlyList<Bilingual> Registers(bool isLiable) =>
        [.. isLiable ? [desk.Words("print.exit.leave-military")] : Array.Empty<Bilingual>(), desk.Words("print.exit.leave-address")];

    private static string Children(ExitFile file) =>
        file.Children.Count == 0 ? "—" : string.Join("; ", file.Children.Select(c => $"{c.Name}, {(c.BirthDate is { } born ? Formats.Date(born) : "—")}"));

    private Bilingual[] Phones() => [desk.Words("print.exit.phone.home"), desk.Words("print.exit.phone.work"), desk.Words("print.exit.phone.mobile")];

    private static Bilingual Country(string code) => new(Countries.NameIn(code, Cultures.Kazakh), Countries.NameIn(code, Cultures.Russian));

    private static string Day(DateTime at) => Formats.Date(BusinessTime.DateOf(at));
}
