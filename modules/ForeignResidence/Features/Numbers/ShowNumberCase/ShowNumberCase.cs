using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>A case of IN: the application, how long each step took, and, for the operator, who on record can be the same person.</summary>
[Allow(Roles.CorporationOfficer, Roles.IntakeOfficer, Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowNumberCase(Guid CaseId) : IQuery<NumberCase>, IAboutCase;

/// <summary>What the panel of a case shows.</summary>
/// <param name="Version">Version of the case, for what is done next.</param>
/// <param name="OpenStep">The step that waits, or none.</param>
/// <param name="Person">The applicant as recorded now.</param>
/// <param name="Duplicates">Who can be the same person; only for an operator while the number is to be formed.</param>
internal sealed record NumberCase(
    Guid CaseId, int Version, string CaseNumber, CaseState State, string? OpenStep, NumberApplication Application, PersonSnapshot Person,
    IReadOnlyList<DocumentSnapshot> Documents, NumberLine? Number, IReadOnlyList<StepMinutes> Steps, IReadOnlyList<LikelyDuplicate> Duplicates);

/// <summary>How long a step took beside what it may take (IN-6, IN-9).</summary>
/// <param name="Code">Which.</param>
/// <param name="Limit">Minutes that it may take.</param>
/// <param name="Took">Minutes within opening hours that it took, or has taken so far; none before it begins.</param>
/// <param name="IsOver">It is done.</param>
/// <param name="By">Who did it.</param>
internal sealed record StepMinutes(string Code, int Limit, int? Took, bool IsOver, string? By);

internal sealed class ShowNumberCaseHandler(CaseDesk cases, ForeignResidenceDb db, PeopleDesk people, DuplicateCheck duplicates, NumberClock clock)
    : IHandler<ShowNumberCase, NumberCase>
{
    public async Task<Result<NumberCase>> Handle(ShowNumberCase request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: NumberFlow.Service } about
            || await db.NumberApplications.AsNoTracking().SingleOrDefaultAsync(a => a.CaseId == about.Id, cancellation) is not { } application
            || await people.Find(application.PersonId, cancellation) is not { } person)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var number = await db.Numbers.AsNoTracking().SingleOrDefaultAsync(n => n.CaseId == about.Id, cancellation);
        var forms = about.OpenStep?.Code == NumberSteps.Forming && useCase.Actor.Has(Roles.Operator);
        var twins = forms ? await duplicates.Of(person.Id, cancellation) : [];
        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        foreach (var twin in twins)
        {
            useCase.Viewed("person", twin.Person.Id, twin.Person.Id, about.Id);
        }

        return new NumberCase(
            about.Id, about.Version, about.Number, about.State, about.OpenStep?.Code, application, person, await people.DocumentsOf(person.Id, cancellation),
            number is null ? null : NumberLine.Of(number), await Minutes(about, application, number, useCase.Now, cancellation), twins);
    }

    private async Task<IReadOnlyList<StepMinutes>> Minutes(Case about, NumberApplication a, ForeignerNumber? number, DateTime now, CancellationToken cancellation)
    {
        var (counter, provider) = (await clock.HoursOf(a.OfficeId, about.Edition, cancellation), await clock.HoursOf(a.DecidingOfficeId, about.Edition, cancellation));
        var times = counter.Times(about.FiledAt);
        var begun = await cases.BegunAt(about.Id, cancellation);
        return
        [
            Step("documents", times.Documents, counter, begun, a.AcceptedAt, about.AcceptedByName),
            Step("consent", times.Consent, counter, a.AcceptedAt, a.ConsentAt, a.ConsentByName),
            Step("application", a.CameThroughCorporation ? times.Application : times.AtProvider, counter, a.ConsentAt, a.SentAt, a.SentByName),
            Step("forming", times.Forming, provider, a.SentAt, a.AnsweredAt, a.AnsweredByName),
            Step("hand-over", times.HandOver, counter, number?.PrintedAt, number?.HandedOverAt, null),
        ];

        StepMinutes Step(string code, int limit, OfficeHours hours, DateTime? from, DateTime? to, string? by) => new(
            code, limit, from is { } start && (to is not null || about.IsOpen) ? hours.Minutes(start, to ?? now) : null, to is not null, to is null ? null : by);
    }
}
