using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law;

/// <summary>What can have a tariff of the state monopoly, and the amounts through time, newest first (ID-4.1).</summary>
[Allow(Roles.Administrator)]
public sealed record ListTariffs : IQuery<TariffList>;

/// <summary>The answer.</summary>
/// <param name="Codes">What flows ask a tariff for; also that for which none is set yet.</param>
public sealed record TariffList(IReadOnlyList<TariffCode> Codes, IReadOnlyList<TariffView> Rows);

/// <summary>For what: a service and one of its codes.</summary>
public sealed record TariffCode(string Service, string Code);

/// <summary>An amount; <see cref="IsFixed"/> once its first day has come.</summary>
public sealed record TariffView(string Service, string Code, DateOnly From, int Tenge, bool IsFixed, bool IsCurrent);

/// <summary>Sets a tariff from a day on; a row for a day to come can be set again.</summary>
public sealed record SetTariff(string Service, string Code, DateOnly From, int Tenge) : LawChange(From)
{
    /// <inheritdoc/>
    public override IEnumerable<string> ServicesIn(IReadOnlyDictionary<string, IStandard> standards) => [Service];
}

internal sealed class SetTariffValidator(IEnumerable<IServiceFlow> flows) : IValidator<SetTariff>
{
    private const int Highest = 10_000_000;

    public IEnumerable<FieldError> Check(SetTariff request)
    {
        if (!TariffHandlers.Codes(flows).Contains(new TariffCode(request.Service, request.Code)))
        {
            yield return new FieldError("code", "required");
        }

        if (request.Tenge is <= 0 or > Highest)
        {
            yield return new FieldError("tenge", "number-range", "1", "10 000 000");
        }
    }
}

internal sealed class TariffHandlers(KernelDb db, IEnumerable<IServiceFlow> flows) : IHandler<ListTariffs, TariffList>, ILawWriter<SetTariff>
{
    public static IEnumerable<TariffCode> Codes(IEnumerable<IServiceFlow> flows) =>
        flows.OrderBy(f => f.Standard.Service, StringComparer.Ordinal).SelectMany(f => f.Tariffs.Select(code => new TariffCode(f.Standard.Service, code)));

    public async Task<Result<TariffList>> Handle(ListTariffs request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Tariffs.AsNoTracking().OrderBy(r => r.Service).ThenBy(r => r.Code).ThenByDescending(r => r.From).ToListAsync(cancellation);
        var current = rows.Where(r => r.From <= today).GroupBy(r => (r.Service, r.Code)).Select(g => g.First()).ToHashSet();
        return new TariffList([.. Codes(flows)], rows.ConvertAll(r => new TariffView(r.Service, r.Code, r.From, r.Tenge, r.From <= today, current.Contains(r))));
    }

    public async Task<string> Standing(SetTariff change, CancellationToken cancellation) => LawText.Of(
        await db.Tariffs.AsNoTracking().Where(r => r.Service == change.Service && r.Code == change.Code && r.From <= change.From)
            .OrderByDescending(r => r.From).Select(r => (int?)r.Tenge).FirstOrDefaultAsync(cancellation));

    public async Task<Failure?> Write(SetTariff change, DateOnly today, CancellationToken cancellation)
    {
        if (EffectiveDates.Check("from", change.From, today) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        var row = await db.Tariffs.FindAsync([change.Service, change.Code, change.From], cancellation);
        if (row is null)
        {
            row = new TariffRow { Service = change.Service, Code = change.Code, From = change.From };
            db.Tariffs.Add(row);
        }

        row.Tenge = change.Tenge;
        return null;
    }
}
