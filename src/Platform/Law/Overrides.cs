using System.Globalization;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law;

/// <summary>The numbers, dates and lists of an edition that rows can override, with what holds and what will hold.</summary>
/// <param name="Service">Service code, or <see cref="LawKeys.AnyService"/> for the dates of acts.</param>
/// <param name="Edition">Edition.</param>
[Allow(Roles.Administrator)]
public sealed record ListOverrides(string Service, string Edition) : IQuery<IReadOnlyList<OverrideView>>;

/// <summary>One number, date or list.</summary>
public sealed record OverrideView(string Key, string Clause, string Declared, IReadOnlyList<OverrideFrom> Rows);

/// <summary>A value that holds from a filing date on.</summary>
public sealed record OverrideFrom(DateOnly From, string Value, bool IsFixed);

/// <summary>Lets another value hold from a filing date on; one for a day to come can be set again.</summary>
[Allow(Roles.Administrator)]
public sealed record SetOverride(string Service, string Edition, string Key, DateOnly From, string Value) : ICommand<Done>;

internal sealed class OverrideHandlers(KernelDb db, ILaw law)
    : IHandler<ListOverrides, IReadOnlyList<OverrideView>>, IHandler<SetOverride, Done>
{
    public async Task<Result<IReadOnlyList<OverrideView>>> Handle(ListOverrides request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Overrides.AsNoTracking()
            .Where(r => r.Service == request.Service && r.Edition == request.Edition).OrderBy(r => r.From).ToListAsync(cancellation);
        return Declared(request.Service, request.Edition).ConvertAll(d => new OverrideView(
            d.Key, d.Clause, d.Value, [.. rows.Where(r => r.Key == d.Key).Select(r => new OverrideFrom(r.From, r.Value, r.From <= today))]));
    }

    public async Task<Result<Done>> Handle(SetOverride request, UseCase useCase, CancellationToken cancellation)
    {
        var value = request.Value.Trim();
        if (Declared(request.Service, request.Edition).Find(d => d.Key == request.Key) is not { } declared)
        {
            return new Failure.Invalid("key", "unknown-value");
        }

        if (EffectiveDates.Check("from", request.From, useCase) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        if (!IsReadable(request with { Value = value }))
        {
            return new Failure.Invalid("value", "override-value");
        }

        if (CountryList.Is(declared.Value) && CountryList.Codes(value).FirstOrDefault(code => !Countries.All.Contains(code)) is { } stranger)
        {
            return new Failure.Invalid("value", "override-country", stranger);
        }

        var row = await db.Overrides.SingleOrDefaultAsync(
            r => r.Service == request.Service && r.Edition == request.Edition && r.Key == request.Key && r.From == request.From, cancellation);
        if (row is null)
        {
            row = new OverrideRow { Service = request.Service, Edition = request.Edition, Key = request.Key, From = request.From, Value = value };
            db.Overrides.Add(row);
        }

        row.Value = value;
        useCase.Changed("override", row.Id);
        return default(Done);
    }

    private List<LawDefault> Declared(string service, string edition) => service == LawKeys.AnyService
        ? [.. Acts.All.Where(act => act.Code == edition).SelectMany(Dates)]
        : law.Standards.TryGetValue(service, out var standard) && standard.FindEdition(edition) is { } found ? [.. found.Overridable] : [];

    private static IEnumerable<LawDefault> Dates(Act act) =>
    [
        new(LawKeys.InForceFrom, Iso(act.InForceFrom), ""),
        new(LawKeys.RepealedOn, act.RepealedOn is { } day ? Iso(day) : "", ""),
    ];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsReadable(SetOverride request)
    {
        if (request.Value.Length == 0)
        {
            return request.Key == LawKeys.RepealedOn;
        }

        try
        {
            _ = new LawOverride(request.Service, request.Edition, request.Key, request.From, request.Value);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
