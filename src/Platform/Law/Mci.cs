using System.Globalization;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law;

/// <summary>The monthly calculation indices (C-6), newest first.</summary>
[Allow(Roles.Administrator)]
public sealed record ListMci : IQuery<IReadOnlyList<MciView>>;

/// <summary>An index; <see cref="IsFixed"/> once its first day has come.</summary>
public sealed record MciView(DateOnly From, int Tenge, bool IsFixed, bool IsCurrent);

/// <summary>Sets the index from a day on; a row for a day to come can be set again.</summary>
[Allow(Roles.Administrator)]
public sealed record SetMci(DateOnly From, int Tenge) : ICommand<Done>;

internal sealed class SetMciValidator : IValidator<SetMci>
{
    private const int Highest = 1_000_000;

    public IEnumerable<FieldError> Check(SetMci request) =>
        request.Tenge is > 0 and <= Highest ? [] : [new FieldError("tenge", "number-range", "1", "1 000 000")];
}

internal sealed class MciHandlers(KernelDb db) : IHandler<ListMci, IReadOnlyList<MciView>>, IHandler<SetMci, Done>
{
    public async Task<Result<IReadOnlyList<MciView>>> Handle(ListMci request, UseCase useCase, CancellationToken cancellation)
    {
        var today = EffectiveDates.Today(useCase);
        var rows = await db.Mci.AsNoTracking().OrderByDescending(r => r.From).ToListAsync(cancellation);
        var current = rows.FirstOrDefault(r => r.From <= today);
        return rows.ConvertAll(r => new MciView(r.From, r.Tenge, r.From <= today, r == current));
    }

    public async Task<Result<Done>> Handle(SetMci request, UseCase useCase, CancellationToken cancellation)
    {
        if (EffectiveDates.Check("from", request.From, useCase) is { } wrong)
        {
            return new Failure.Invalid([wrong]);
        }

        var row = await db.Mci.FindAsync([request.From], cancellation);
        if (row is null)
        {
            db.Mci.Add(new MciRow { From = request.From, Tenge = request.Tenge });
        }
        else
        {
            row.Tenge = request.Tenge;
        }

        useCase.Changed("mci", request.From.ToString("O", CultureInfo.InvariantCulture));
        return default(Done);
    }
}
