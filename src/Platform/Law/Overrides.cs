using System.Globalization;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Law.Changes;
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
public sealed record SetOverride(string Service, string Edition, string Key, DateOnly From, string Value) : LawChange(From)
{
    /// <inheritdoc/>
    public override IEnumerable<string> ServicesIn(IReadOnlyDictionary<string, IStandard> standards) => Service != LawKeys.AnyService ? [Service]
        : standards.Values.Where(s => s.FindEdition(Edition) is not null).Select(s => s.Service);
}

internal sealed class SetOverrideValidator : IValidator<SetOverride>
{
    /// <summary>As the column has it.</summary>
    private const int Longest = 2000;

    public IEnumerable<FieldError> Check(SetOverride request) => request.Value.Length > Longest ? [new FieldError("value", "override-value")] : [];
}

internal sealed class OverrideHandlers(KernelDb db, ILaw law)
    : IHandler<ListOverrides, IReadOnlyList<OverrideView>>, ILawWriter<SetOverride>
{
    /// <summary>No act sets a longer term or a higher percentage.</summary>
    private const decimal Highest = 100_000;

    public async Task<Result<IReadOnlyList<OverrideView>>> Handle(ListOverrides request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Overrides.AsNoTracking()
            .Where(r => r.Service == request.Service && r.Edition == request.Edition).OrderBy(r => r.From).ToListAsync(cancellation);
        return Declared(request.Service, request.Edition).ConvertAll(d => new OverrideView(
            d.Key, d.Clause, d.Value, [.. rows.Where(r => r.Key == d.Key).Select(r => new OverrideFrom(r.From, r.Value, r.From <= today))]));
    }

    public async Task<string> Standing(SetOverride change, CancellationToken cancellation)
    {
        var row = await db.Overrides.AsNoTracking()
            .Where(r => r.Service == change.Service && r.Edition == change.Edition && r.Key == change.Key && r.From <= change.From)
            .OrderByDescending(r => r.From).FirstOrDefaultAsync(cancellation);
        return row?.Value ?? Declared(change.Service, change.Edition).Find(d => d.Key == change.Key)?.Value ?? "";
    }

    public async Task<Failure?> Write(SetOverride change, DateOnly today, CancellationToken cancellation)
    {
        var value = change.Value.Trim();
        if (Error(change with { Value = value }, today) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        var row = await db.Overrides.SingleOrDefaultAsync(
            r => r.Service == change.Service && r.Edition == change.Edition && r.Key == change.Key && r.From == change.From, cancellation);
        if (row is null)
        {
            row = new OverrideRow { Service = change.Service, Edition = change.Edition, Key = change.Key, From = change.From, Value = value };
            db.Overrides.Add(row);
        }

        row.Value = value;
        return null;
    }

    private FieldError? Error(SetOverride change, DateOnly today) =>
        Declared(change.Service, change.Edition).Find(d => d.Key == change.Key) is not { } declared ? new FieldError("key", "unknown-value")
        : EffectiveDates.Check("from", change.From, today) is { } wrong ? wrong
        : !IsReadable(change) ? new FieldError("value", "override-value")
        : CountryList.Is(declared.Value) && CountryList.Codes(change.Value).FirstOrDefault(code => !Countries.All.Contains(code)) is { } stranger
            ? new FieldError("value", "override-country", stranger)
            : null;

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
        if (decimal.TryParse(request.Value, CultureInfo.InvariantCulture, out var number) && number > Highest)
        {
            return false;
        }

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
