using Licensing.Citizenship.Data;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>One act, with those of the same file.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowAct(Guid ActId) : IQuery<ActSheet>;

/// <summary>What the page of an act shows.</summary>
/// <param name="Surrendered">The papers given up, and when (CZ-17).</param>
/// <param name="Family">Acts of others of the same file.</param>
internal sealed record ActSheet(ActLine Line, string? Surrendered, DateOnly? SurrenderedOn, IReadOnlyList<ActLine> Family);

/// <summary>Acts of a person, for the person's page, and the exemption from the duty that was used.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowCitizenshipOf(Guid PersonId) : IQuery<CitizenshipOfPerson>;

/// <summary>What is known of a person's citizenship.</summary>
internal sealed record CitizenshipOfPerson(IReadOnlyList<ActLine> Acts, string? ExemptionCase, DateOnly? ExemptionOn);

internal sealed class ShowActHandler(CitizenshipDb db) : IHandler<ShowAct, ActSheet>, IHandler<ShowCitizenshipOf, CitizenshipOfPerson>
{
    private const int Most = 20;

    public async Task<Result<ActSheet>> Handle(ShowAct request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Acts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.ActId, cancellation) is not { } act)
        {
            return new Failure.NotFound("citizenship-act", request.ActId.ToString());
        }

        useCase.Viewed("citizenship-act", act.Number, act.PersonId, act.CaseId);
        var member = await db.Members.AsNoTracking().FirstOrDefaultAsync(m => m.CaseId == act.CaseId && m.PersonId == act.PersonId, cancellation);
        var family = act.CaseId is null ? [] : await db.Acts.AsNoTracking().Where(a => a.CaseId == act.CaseId && a.Id != act.Id).OrderBy(a => a.Serial).ToListAsync(cancellation);
        family.ForEach(a => useCase.Viewed("citizenship-act", a.Number, a.PersonId, a.CaseId));
        return new ActSheet(ActLine.Of(act), member?.Surrendered, member?.SurrenderedOn, [.. family.Select(ActLine.Of)]);
    }

    public async Task<Result<CitizenshipOfPerson>> Handle(ShowCitizenshipOf request, UseCase useCase, CancellationToken cancellation)
    {
        var acts = await db.Acts.AsNoTracking().Where(a => a.PersonId == request.PersonId).OrderByDescending(a => a.Serial).Take(Most).ToListAsync(cancellation);
        var exemption = await db.Exemptions.AsNoTracking().Where(e => e.PersonId == request.PersonId).OrderBy(e => e.On).FirstOrDefaultAsync(cancellation);
        useCase.Viewed("citizenship-of-person", request.PersonId, request.PersonId);
        return new CitizenshipOfPerson([.. acts.Select(ActLine.Of)], exemption?.CaseNumber, exemption?.On);
    }
}

/// <summary>The QR code of a certificate: number, issuer and day, and nothing of the holder. A certificate does not end.</summary>
internal sealed class VerifyAct(CitizenshipDb db) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation) =>
        await db.Acts.AsNoTracking().SingleOrDefaultAsync(a => a.VerifyCode == code, cancellation) is { } act
            ? new($"CZ.kind.{act.Kind}", act.Number, act.OfficeName, act.EnteredOn, null, act.EnteredOn <= on)
            : null;
}

/// <summary>Numbers of certificates in the search field of the frame; names are the people's.</summary>
internal sealed class SearchActs(CitizenshipDb db, ITexts texts) : ISearchSource
{
    private static readonly string[] Readers = CitizenshipRoles.Readers.Split(',');

    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Has(Readers) || !SearchKey.IsNumber(text))
        {
            return [];
        }

        var found = await FindActsHandler.Matching(db, text, actor).OrderByDescending(a => a.Serial).Take(most).ToListAsync(cancellation);
        return [.. found.Select(a => new SearchHit($"CZ.kind.{a.Kind}", a.Number, $"{a.Name.Full}, {texts[$"CZ.basis.{a.Basis}"]}, {Formats.Date(a.DecreeOn)}", CitizenshipPaths.Act(a.Id), a.PersonId))];
    }
}
