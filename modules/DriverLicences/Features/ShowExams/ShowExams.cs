using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>The examinations of a case, and the person's earlier ones (DL flow).</summary>
[Allow(Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowExams(Guid CaseId) : IQuery<ExamsOfCase>, IAboutCase;

/// <summary>What a case's examination panel shows.</summary>
/// <param name="Version">Version of the case, for what is entered next.</param>
/// <param name="OpenExam">The examination step that waits, or none.</param>
/// <param name="TheoryFrom">The earlier theory examination because of which this case has none.</param>
internal sealed record ExamsOfCase(
    Guid CaseId, int Version, string Number, string Edition, Guid PersonId, string Applicant, DateOnly BirthDate, CaseState State,
    string? OpenExam, IReadOnlyList<Category> Categories, IReadOnlyList<ExamLine> Attempts, IReadOnlyList<ExamLine> Earlier,
    ExamLine? TheoryFrom, ExamRules Rules, IReadOnlyList<string> Restrictions, string OfficeId, LicenceRef? Licence);

/// <summary>A licence as other pages name it.</summary>
internal sealed record LicenceRef(Guid Id, string FullNumber, LicenceStatus Status);

internal sealed class ShowExamsHandler(CaseDesk desk, ExamRoom room, DriverLicencesDb db) : IHandler<ShowExams, ExamsOfCase>
{
    public async Task<Result<ExamsOfCase>> Handle(ShowExams request, UseCase useCase, CancellationToken cancellation)
    {
        var about = await desk.Find(request.CaseId, useCase.Actor, cancellation);
        if (about is not { Service: DriverLicenceFlow.Service, PersonId: { } personId })
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var rules = await room.RulesOf(about, cancellation);
        var all = (await db.Attempts.AsNoTracking().Include(a => a.Faults).Where(a => a.PersonId == personId).OrderBy(a => a.At).ToListAsync(cancellation))
            .Select(a => ExamLine.Of(a, rules)).ToList();
        var filedOn = BusinessTime.DateOf(about.FiledAt);
        var licence = await db.Licences.AsNoTracking().SingleOrDefaultAsync(l => l.CaseId == about.Id, cancellation);
        useCase.Viewed("exams", about.Number, personId, about.Id);
        return new ExamsOfCase(
            about.Id, about.Version, about.Number, about.Edition, personId, about.ApplicantName, about.ApplicantDate, about.State,
            ExamSteps.IsExam(about.OpenStep?.Code) ? about.OpenStep!.Code : null,
            DriverLicenceFlow.FactsOf(about.Facts).Categories,
            [.. all.Where(a => a.CaseId == about.Id)],
            [.. all.Where(a => a.CaseId != about.Id && a.At < about.FiledAt)],
            about.Steps.Any(s => s.Code == ExamSteps.Theory)
                ? null
                : all.LastOrDefault(a => a.CaseId != about.Id && a is { Kind: ExamKind.Theory, Passed: true } && rules.TheoryCounts(a.On, filedOn)),
            rules,
            (await db.Restrictions.AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == about.Id, cancellation))?.Codes ?? [],
            about.OfficeId,
            licence is null ? null : new(licence.Id, licence.FullNumber, licence.StatusOn(BusinessTime.DateOf(useCase.Now))));
    }
}
