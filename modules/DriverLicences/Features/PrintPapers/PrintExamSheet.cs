using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;

namespace Licensing.DriverLicences.Features;

/// <summary>The examination sheet that the person examined receives (DL-15).</summary>
[Allow(Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintExamSheet(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintExamSheetHandler(IHandler<ShowExams, ExamsOfCase> exams, PaperDesk desk) : IHandler<PrintExamSheet, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintExamSheet request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await exams.Handle(new ShowExams(request.CaseId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var about = shown.Value;
        var edition = await desk.Edition(DriverLicenceStandard.Declared, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation);
        return desk.Print($"exam-sheet-{about.Number}.pdf", new ExamSheetPaper(
            new PaperCase(about.Number, desk.Words("DL.service"), edition, about.Applicant),
            await desk.Office(about.OfficeId, cancellation),
            about.BirthDate,
            [.. about.Categories.Order().Select(c => $"{c}")],
            Theory(about),
            [.. about.Attempts.Where(a => a.Kind == ExamKind.Practice).Select(Practice)],
            PaperDesk.At(useCase.Now)));
    }

    private static TheoryResult? Theory(ExamsOfCase about) =>
        (about.Attempts.FirstOrDefault(a => a.Kind == ExamKind.Theory) ?? about.TheoryFrom) is not { } line
            ? null
            : new TheoryResult(PaperDesk.At(line.At), line.Asked ?? 0, line.Right ?? 0, line.Needed ?? 0, line.Passed, line.WrongQuestions, line.Examiner)
            {
                Note = line.Note,
                CountsUntil = line.CountsUntil,
                FromCase = line.CaseId == about.CaseId ? null : line.CaseNumber,
            };

    private PracticeResult Practice(ExamLine line) => new(
        $"{line.Category}", PaperDesk.At(line.At), line.Passed, [.. line.Errors.Select(e => desk.Words($"DL.error.{e}"))], line.Examiner)
    {
        Note = line.Note,
    };
}
