using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Measuring;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;

namespace Licensing.Feedback.Features;

/// <summary>
/// What everybody may know of an office: today's wait; in time, refused, satisfied in the last quarter that is over. Shares without counts; a group under ten is not shown.
/// DECISION: quarters do not overlap and no figure of a region or the country is shown, so that nothing can be worked out by subtraction.
/// </summary>
[Allow(Roles.Public)]
[MayLag]
internal sealed record ShowFigures(string OfficeId) : IQuery<OfficePublicFigures>;

/// <summary>Open offices, of a region or whose name has these letters.</summary>
[Allow(Roles.Public)]
[MayLag]
internal sealed record FindFigures(string? Region, string? Text) : IQuery<FiguresList>;

/// <summary>The list.</summary>
internal sealed record FiguresList(IReadOnlyList<string> Regions, IReadOnlyList<OfficeName> Offices);

/// <summary>The figures; what is none is of a group under ten, or was not measured.</summary>
/// <param name="Waiting">Who waits in the hall now, as its screen shows it; none where no ticket was taken today.</param>
/// <param name="MeanWait">Minutes waited today on average.</param>
/// <param name="InTime">Percent of cases, whole.</param>
/// <param name="Refused">Percent of cases, whole.</param>
/// <param name="Satisfied">Percent of answers to 2.1, whole.</param>
internal sealed record OfficePublicFigures(
    string Office, string Region, string Address, IReadOnlyList<string> Phones, int? Waiting, int? MeanWait, DateOnly From, DateOnly To, int? InTime, int? Refused, int? Satisfied);

internal sealed class ShowFiguresHandler(FigureReader reader, IHallMeasures halls, OfficeDirectory offices) : IHandler<ShowFigures, OfficePublicFigures>, IHandler<FindFigures, FiguresList>
{
    /// <summary>Smaller groups are not shown.</summary>
    public const int Smallest = 10;

    private const int MonthsOfQuarter = 3;

    public async Task<Result<OfficePublicFigures>> Handle(ShowFigures request, UseCase useCase, CancellationToken cancellation)
    {
        if (await offices.Find(request.OfficeId, cancellation) is not { } office)
        {
            return new Failure.NotFound("office", request.OfficeId);
        }

        var quarter = Period.Quarter(BusinessTime.DateOf(useCase.Now).AddMonths(-MonthsOfQuarter));
        var figures = await reader.Read(new QualityScope(OfficeId: office.Id), quarter.From, quarter.To, cancellation);
        var hall = await halls.Load([office.Id], useCase.Now, cancellation) is [var only] ? only : null;
        return new OfficePublicFigures(
            office.NameKk, office.Region, office.AddressKk, office.Phones, hall?.Waiting,
            hall is { Called: >= Smallest, MeanWait: { } wait } ? (int)Math.Round(wait.TotalMinutes, MidpointRounding.AwayFromZero) : null, quarter.From, quarter.To,
            Share(Measure.InTime, figures), Share(Measure.Refused, figures), Share(Measure.Process, figures));
    }

    public async Task<Result<FiguresList>> Handle(FindFigures request, UseCase useCase, CancellationToken cancellation)
    {
        var regions = await offices.Regions(cancellation);
        var text = Kernel.People.NameKey.Fold(request.Text ?? "");
        var found = string.IsNullOrEmpty(request.Region) && text.Length == 0 ? [] : await offices.Open(string.IsNullOrEmpty(request.Region) ? null : request.Region, cancellation);
        return new FiguresList(regions, [.. found.Where(o => Kernel.People.NameKey.Fold(o.NameKk).Contains(text, StringComparison.Ordinal))]);
    }

    /// <summary>Whole percent; all and none are said only where they are exact.</summary>
    internal static int Whole(long yes, long of) =>
        yes == 0 ? 0 : yes == of ? 100 : Math.Clamp((int)Math.Round(100m * yes / of, MidpointRounding.AwayFromZero), 1, 99);

    private static int? Share(Measure measure, IReadOnlyCollection<Figure> figures)
    {
        var (yes, of) = (figures.Where(f => f.Measure == measure).Sum(f => f.Yes), figures.Where(f => f.Measure == measure).Sum(f => f.Of));
        return of < Smallest ? null : Whole(yes, of);
    }
}
