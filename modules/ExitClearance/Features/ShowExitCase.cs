using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>A case of EX: the stages, who was asked, and, for those who decide and nobody else, what was answered (C-10, C-11).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowExitCase(Guid CaseId) : IQuery<ExitOfCase>, IAboutCase;

/// <summary>What the panels of a case show.</summary>
/// <param name="Version">Version of the case, for what is entered next.</param>
/// <param name="FileVersion">Version of the register's entry, for what happens after the case.</param>
/// <param name="OpenStep">The step that waits, or none.</param>
/// <param name="Answers">The answers; none for somebody who does not decide.</param>
internal sealed record ExitOfCase(
    Guid CaseId, int Version, string Number, CaseState State, string? OpenStep, ExitFile File, int FileVersion, ExitSubject Subject, IReadOnlyList<AskedBody> Asked,
    IReadOnlyList<BodyAnswer> Answers, IReadOnlyList<RegistrationRequest> Requests);

/// <summary>A body that was asked, and whether it has answered; never what.</summary>
internal sealed record AskedBody(AgreeingBody Body, DateTime DueAt, DateTime? AnsweredAt, bool IsOpen, DateOnly? LateOn);

internal sealed class ShowExitCaseHandler(CaseDesk desk, ExitClearanceDb db, BodyDesk bodies) : IHandler<ShowExitCase, ExitOfCase>
{
    public async Task<Result<ExitOfCase>> Handle(ShowExitCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: ExitFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        var file = await db.Files.AsNoTracking().SingleAsync(f => f.CaseId == about.Id, cancellation);
        var asked = await db.Questions.AsNoTracking().Where(q => q.CaseId == about.Id).OrderBy(q => q.Body).ThenBy(q => q.Round).ToListAsync(cancellation);
        return new ExitOfCase(
            about.Id, about.Version, about.Number, about.State, about.OpenStep?.Code, file, file.Version, ExitJson.Subject(about.Subject),
            [.. asked.GroupBy(q => q.Body).Select(g => g.Last()).Select(q => new AskedBody(q.Body, q.DueAt, q.AnsweredAt, q.IsOpen, q.LateOn))],
            await Answers(about, useCase, cancellation),
            await db.Requests.AsNoTracking().Where(r => r.CaseId == about.Id).OrderBy(r => r.Id).ToListAsync(cancellation));
    }

    // Whoever takes in or supervises has no need of them; those who decide are of the deciding office, and every look is on record.
    private async Task<IReadOnlyList<BodyAnswer>> Answers(Case about, UseCase useCase, CancellationToken cancellation)
    {
        if (!CaseDesk.Decides(about, useCase.Actor))
        {
            return [];
        }

        var answers = await bodies.Standing(about.Id, cancellation);
        if (answers.Count > 0)
        {
            useCase.Viewed("body-answers", about.Number, about.PersonId, about.Id);
        }

        return answers;
    }
}
