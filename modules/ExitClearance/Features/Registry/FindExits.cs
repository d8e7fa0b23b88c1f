using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>Lists of the register besides the states.</summary>
internal enum ExitList
{
    All,

    /// <summary>The stage that it is in is over its time.</summary>
    Late,

    /// <summary>Removed from the address register, and the ten days run.</summary>
    TenDays,

    /// <summary>The ten days are over, and the registration is to be restored.</summary>
    Warned,

    /// <summary>Nobody came for the decision in a month.</summary>
    Unclaimed,

    /// <summary>Papers were taken in at home (EX-13).</summary>
    HomeVisits,
}

/// <summary>The register of an office or, for a supervisor, of a region: by case number, IIN or name, by state and list.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="After">The serial behind which the page begins.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindExits(string? Text = null, ExitState? State = null, ExitList List = ExitList.All, long? After = null, int Size = 25) : IQuery<ExitPage>, IPersonSearch;

/// <summary>A page of the register.</summary>
internal sealed record ExitPage(IReadOnlyList<ExitLine> Lines, long? Next);

/// <summary>An entry of a list.</summary>
internal sealed record ExitLine(
    Guid CaseId, long Serial, string CaseNumber, string Applicant, DateOnly BirthDate, string? Iin, string Country, int Children, Channel Channel, ExitState State, DateTime FiledAt,
    DateTime? StageDueAt, DateOnly? LeaveBy, DateOnly? WarnedOn, DateOnly? ReturnedOn, bool HomeVisit)
{
    public static ExitLine Of(ExitFile f) => new(
        f.CaseId, f.Serial, f.CaseNumber, f.Name.Full, f.BirthDate, f.Iin, f.Country, f.Children.Count, f.Channel, f.State, f.FiledAt, f.StageDueAt, f.LeaveBy, f.WarnedOn,
        f.ReturnedOn, f.HomeVisit);

    /// <summary>Whether the stage is over its time.</summary>
    public bool IsLate(DateTime now) => StageDueAt < now;
}

internal sealed class FindExitsValidator : IValidator<FindExits>
{
    private const int LongestText = 200;

    public IEnumerable<FieldError> Check(FindExits request)
    {
        if (request.Size is < 1 or > 500)
        {
            yield return new("size", "range", "1", "500");
        }

        if (!string.IsNullOrWhiteSpace(request.Text) && (request.Text.Length > LongestText || SearchKey.Asked(request.Text).Count == 0))
        {
            yield return new("text", "EX.search-words");
        }
    }
}

internal sealed class FindExitsHandler(ExitClearanceDb db) : IHandler<FindExits, ExitPage>
{
    public async Task<Result<ExitPage>> Handle(FindExits request, UseCase useCase, CancellationToken cancellation)
    {
        var wanted = In(Matching(db, request.Text, useCase.Actor), request.List, useCase.Now);
        wanted = request.State is { } state ? wanted.Where(f => f.State == state) : wanted;
        wanted = request.After is { } after ? wanted.Where(f => f.Serial < after) : wanted;
        var found = await wanted.OrderByDescending(f => f.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(f => useCase.Viewed("exit", f.CaseNumber, f.PersonId, f.CaseId));
        return new ExitPage([.. page.Select(ExitLine.Of)], found.Count > request.Size ? page[^1].Serial : null);
    }

    internal static IQueryable<ExitFile> In(IQueryable<ExitFile> files, ExitList list, DateTime now)
    {
        var today = BusinessTime.DateOf(now);
        return list switch
        {
            ExitList.Late => files.Where(f => f.StageDueAt < now),
            ExitList.TenDays => files.Where(f => f.State == ExitState.Leaving && f.LeaveBy >= today),
            ExitList.Warned => files.Where(f => f.State == ExitState.Leaving && f.WarnedOn != null),
            ExitList.Unclaimed => files.Where(f => f.ReturnedOn != null && f.HandedOverAt == null),
            ExitList.HomeVisits => files.Where(f => f.HomeVisit),
            _ => files,
        };
    }

    internal static IQueryable<ExitFile> Matching(ExitClearanceDb db, string? text, Actor actor)
    {
        var all = ExitDesk.Visible(db.Files.AsNoTracking(), actor);
        return string.IsNullOrWhiteSpace(text) ? all : all.FoundBy(f => f.Keys, SearchKey.Asked(text));
    }
}
