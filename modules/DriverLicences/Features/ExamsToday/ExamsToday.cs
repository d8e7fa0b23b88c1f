using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>The examination committee's list of a day: who waits for which examination, and what was entered (DL-14, DL-15).</summary>
/// <param name="On">The day; today where none is given. Who waits is shown for today only.</param>
[Allow(Roles.Examiner, Roles.DecisionOfficer, Roles.IntakeOfficer, Roles.Supervisor)]
internal sealed record ExamsToday(DateOnly? On = null) : IQuery<ExamDay>;

/// <summary>A day of the committee.</summary>
internal sealed record ExamDay(DateOnly On, bool IsToday, string OfficeId, IReadOnlyList<WaitingExam> Waiting, IReadOnlyList<ExamLine> Done);

/// <summary>Somebody who waits for an examination.</summary>
internal sealed record WaitingExam(
    Guid CaseId, int Version, string Number, string Applicant, DateOnly BirthDate, string Step, IReadOnlyList<Category> Categories,
    DateTime Since, DateTime DueAt, DateTime DueSoonAt, string? AssignedTo);

internal sealed class ExamsTodayHandler(CaseDesk desk, DriverLicencesDb db) : IHandler<ExamsToday, ExamDay>
{
    private const int Most = 500;

    public async Task<Result<ExamDay>> Handle(ExamsToday request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var on = request.On ?? today;
        var office = useCase.Actor.OfficeId;
        var waiting = on == today
            ? await desk.Visible(useCase.Actor)
                .Where(c => c.Service == DriverLicenceFlow.Service && c.IsOpen && c.State == CaseState.InReview && c.WaitsFor == Roles.Examiner)
                .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Most).ToListAsync(cancellation)
            : [];
        var done = await db.Attempts.AsNoTracking().Include(a => a.Faults)
            .Where(a => a.OfficeId == office && a.On == on).OrderBy(a => a.At).Take(Most).ToListAsync(cancellation);
        useCase.Viewed("exam-day", on.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        return new ExamDay(
            on, on == today, office, [.. waiting.Where(c => ExamSteps.IsExam(c.CurrentStep)).Select(Line)], [.. done.Select(a => ExamLine.Of(a))]);
    }

    private static WaitingExam Line(Case about) => new(
        about.Id, about.Version, about.Number, about.ApplicantName, about.ApplicantDate, about.CurrentStep!,
        DriverLicenceFlow.FactsOf(about.Facts).Categories, about.CurrentStepSince, about.DueAt, about.DueSoonAt, about.AssignedToName);
}
