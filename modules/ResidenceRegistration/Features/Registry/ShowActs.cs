using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>What a case is about and what it registered or removed, for its page.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowActs(Guid CaseId) : IQuery<ActsOfCase>, IAboutCase;

/// <summary>The case's own words and its lines of the register.</summary>
internal sealed record ActsOfCase(string Service, string Subject, string Facts, IReadOnlyList<ActLine> Lines);

/// <summary>The lines of a person, for the person's page.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowActsOf(Guid PersonId) : IQuery<IReadOnlyList<ActLine>>;

/// <summary>How many people of the office, or of a supervisor's region, have to come to a centre with their card (RR-6); holds no personal data.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record CountChips : IQuery<int>;

internal sealed class ShowActsHandler(ResidenceRegistrationDb db, CaseDesk cases) : IHandler<ShowActs, ActsOfCase>, IHandler<ShowActsOf, IReadOnlyList<ActLine>>, IHandler<CountChips, int>
{
    private const int Most = 20;

    public async Task<Result<ActsOfCase>> Handle(ShowActs request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: RegistrationFlow.Service or RemovalFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var acts = await db.Acts.AsNoTracking().Where(a => a.CaseId == about.Id).OrderBy(a => a.Serial).ToListAsync(cancellation);
        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        acts.ForEach(a => useCase.Viewed("residence-act", a.Serial, a.PersonId, a.CaseId));
        return new ActsOfCase(about.Service, about.Subject ?? "{}", about.Facts, [.. acts.Select(ActLine.Of)]);
    }

    public async Task<Result<IReadOnlyList<ActLine>>> Handle(ShowActsOf request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await FindActsHandler.Visible(db.Acts.AsNoTracking(), useCase.Actor).Where(a => a.PersonId == request.PersonId)
            .OrderByDescending(a => a.Serial).Take(Most).ToListAsync(cancellation);
        useCase.Viewed("residence-acts-of-person", request.PersonId, request.PersonId);
        return new Ok<IReadOnlyList<ActLine>>([.. found.Select(ActLine.Of)]);
    }

    public async Task<Result<int>> Handle(CountChips request, UseCase useCase, CancellationToken cancellation) =>
        await FindActsHandler.In(FindActsHandler.Visible(db.Acts, useCase.Actor), ActList.ChipAwaited).CountAsync(cancellation);
}
