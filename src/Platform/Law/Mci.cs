using Licensing.Platform.Data;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law;

/// <summary>The monthly calculation indices (C-6), newest first.</summary>
[Allow(Roles.Administrator)]
public sealed record ListMci : IQuery<IReadOnlyList<MciView>>;

/// <summary>An index; <see cref="IsFixed"/> once its first day has come.</summary>
public sealed record MciView(DateOnly From, int Tenge, bool IsFixed, bool IsCurrent);

/// <summary>Sets the index from a day on; a row for a day to come can be set again.</summary>
public sealed record SetMci(DateOnly From, int Tenge) : LawChange(From);

internal sealed class SetMciValidator : IValidator<SetMci>
{
    private const int Highest = 1_000_000;

    public IEnumerable<FieldError> Check(SetMci request) =>
        request.Tenge is > 0 and <= Highest ? [] : [new FieldError("tenge", "number-range", "1", "1 000 000")];
}

internal sealed class MciHandlers(KernelDb db) : IHandler<ListMci, IReadOnlyList<MciView>>, ILawWriter<SetMci>
{
    public async Task<Result<IReadOnlyList<MciView>>> Handle(ListMci request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Mci.AsNoTracking().OrderByDescending(r => r.From).ToListAsync(cancellation);
        var current = rows.FirstOrDefault(r => r.From <= today);
        return rows.ConvertAll(r => new MciView(r.From, r.Tenge, r.From <= today, r == current));
    }

    public async Task<string> Standing(SetMci change, CancellationToken cancellation) =>
        LawText.Of(await db.Mci.AsNoTracking().Where(r => r.From <= change.From).OrderByDescending(r => r.From).Select(r => (int?)r.Tenge).FirstOrDefaultAsync(cancellation));

    public async Task<Failure?> Write(SetMci change, DateOnly today, CancellationToken cancellation)
    {
        if (EffectiveDates.Check("from", change.From, today) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        var row = await db.Mci.FindAsync([change.From], cancellation);
        if (row is null)
        {
            row = new MciRow { From = change.From };
            db.Mci.Add(row);
        }

        row.Tenge = change.Tenge;
        return null;
    }
}
