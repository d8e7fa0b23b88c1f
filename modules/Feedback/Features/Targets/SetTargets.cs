using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>Sets what an indicator is to reach in a year (C-9); nothing takes the target back.</summary>
/// <param name="Service">Code of a service; none: every service that has no target of its own.</param>
/// <param name="Percent">From 0 to 100.</param>
[Allow(QualityRoles.Setters)]
internal sealed record SetTarget(int Year, string? Service, Measure Indicator, decimal? Percent) : ICommand<Done>;

/// <summary>Says since when there is information on a service on the internet (C-9 3.3); nothing: there is none.</summary>
[Allow(QualityRoles.Setters)]
internal sealed record SetOnline(string Service, DateOnly? Since) : ICommand<Done>;

/// <summary>The targets of a year, and since when services are to be found on the internet.</summary>
[Allow(QualityRoles.TargetReaders)]
internal sealed record ShowTargets(int Year) : IQuery<TargetList>;

/// <summary>The answer.</summary>
internal sealed record TargetList(int Year, IReadOnlyList<TargetLine> Targets, IReadOnlyList<OnlineLine> Online);

/// <summary>A target.</summary>
internal sealed record TargetLine(string? Service, Measure Indicator, decimal Percent, string SetByName, DateTime SetAt);

/// <summary>A service on the internet.</summary>
internal sealed record OnlineLine(string Service, DateOnly? Since);

internal sealed class SetTargetValidator : IValidator<SetTarget>
{
    public const int FirstYear = 2007;
    public const int LastYear = 2100;

    public IEnumerable<FieldError> Check(SetTarget request)
    {
        if (request.Year is < FirstYear or > LastYear)
        {
            yield return new("year", "quality.year", $"{FirstYear}", $"{LastYear}");
        }

        if (request.Percent is < 0 or > 100)
        {
            yield return new("percent", "quality.percent");
        }

        if (!Indicators.All.Contains(request.Indicator))
        {
            yield return new("indicator", "required");
        }
    }
}

internal sealed class SetTargetsHandler(FeedbackDb db, ILaw law) : IHandler<SetTarget, Done>, IHandler<SetOnline, Done>, IHandler<ShowTargets, TargetList>
{
    public async Task<Result<Done>> Handle(SetTarget request, UseCase useCase, CancellationToken cancellation)
    {
        if (request.Service is { } named && !law.Standards.ContainsKey(named))
        {
            return new Failure.Invalid("service", "quality.service-unknown");
        }

        var service = request.Service ?? QualityTarget.EveryService;
        var target = await db.Targets.SingleOrDefaultAsync(t => t.Year == request.Year && t.Service == service && t.Indicator == request.Indicator, cancellation);
        if (request.Percent is not { } percent)
        {
            db.Targets.RemoveRange(target is null ? [] : [target]);
        }
        else
        {
            target ??= db.Targets.Add(new QualityTarget { Year = request.Year, Service = service, Indicator = request.Indicator }).Entity;
            (target.Percent, target.SetByName, target.SetAt) = (percent, useCase.Actor.Name, useCase.Now);
        }

        useCase.Changed("quality-target", $"{request.Year}:{service}:{Indicators.NumberOf(request.Indicator)}={request.Percent}");
        return default(Done);
    }

    public async Task<Result<Done>> Handle(SetOnline request, UseCase useCase, CancellationToken cancellation)
    {
        if (!law.Standards.ContainsKey(request.Service))
        {
            return new Failure.Invalid("service", "quality.service-unknown");
        }

        var row = await db.Online.FindAsync([request.Service], cancellation) ?? db.Online.Add(new OnlineService { Service = request.Service }).Entity;
        (row.Since, row.SetByName) = (request.Since, useCase.Actor.Name);
        useCase.Changed("online-service", $"{request.Service}={request.Since:yyyy-MM-dd}");
        return default(Done);
    }

    public async Task<Result<TargetList>> Handle(ShowTargets request, UseCase useCase, CancellationToken cancellation)
    {
        var targets = await db.Targets.AsNoTracking().Where(t => t.Year == request.Year).ToListAsync(cancellation);
        var online = await db.Online.AsNoTracking().ToDictionaryAsync(s => s.Service, s => s.Since, cancellation);
        return new TargetList(
            request.Year,
            [
                .. targets.OrderBy(t => t.Service, StringComparer.Ordinal).ThenBy(t => t.Indicator)
                    .Select(t => new TargetLine(t.Service.Length == 0 ? null : t.Service, t.Indicator, t.Percent, t.SetByName, t.SetAt)),
            ],
            [.. law.Services.Select(s => new OnlineLine(s, online.GetValueOrDefault(s)))]);
    }
}
