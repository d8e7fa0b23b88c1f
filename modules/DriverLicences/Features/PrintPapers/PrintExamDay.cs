using System.Globalization;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Printing;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;

namespace Licensing.DriverLicences.Features;

/// <summary>The examination committee's list of a day on paper (DL-14).</summary>
[Allow(Roles.Examiner, Roles.DecisionOfficer, Roles.IntakeOfficer, Roles.Supervisor)]
internal sealed record PrintExamDay(DateOnly? On = null) : IQuery<PrintedPaper>;

internal sealed class PrintExamDayHandler(IHandler<ExamsToday, ExamDay> days, PaperDesk desk) : IHandler<PrintExamDay, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintExamDay request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await days.Handle(new ExamsToday(request.On), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var day = shown.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"exams-{day.On:yyyy-MM-dd}.pdf");
        return desk.Print(name, new ExamDayPaper(
            await desk.Office(day.OfficeId, cancellation),
            await desk.Edition(DriverLicenceStandard.Declared, day.On, cancellation),
            day.On,
            [.. day.Waiting.Select(Waiting), .. day.Done.Select(Done)],
            PaperDesk.At(useCase.Now)));
    }

    private static ExamDayLine Waiting(WaitingExam exam) => new(
        exam.Number, exam.Applicant, exam.BirthDate, ExamSteps.CategoryOf(exam.Step)?.ToString(), PaperDesk.At(exam.DueAt), null, null, null);

    private static ExamDayLine Done(ExamLine line) => new(
        line.CaseNumber, line.Applicant, line.BirthDate, line.Category?.ToString(), PaperDesk.At(line.At), line.Passed,
        line.Kind == ExamKind.Theory ? $"{line.Right} / {line.Asked}" : $"{line.Errors.Count}", line.Examiner);
}
