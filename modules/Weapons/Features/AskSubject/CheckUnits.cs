using System.Globalization;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>Whether the weapons of an intake are described, and can be registered as is asked (WP registry): each wrong one is named at its own field.</summary>
internal sealed class CheckUnits(WeaponShelf shelf, OpenCases cases)
{
    public async Task<IReadOnlyList<FieldError>> Check(WeaponSubject subject, WeaponFacts facts, Applying applying, CancellationToken cancellation)
    {
        if (subject.Units.Count == 0)
        {
            return [new("subject.units", "WP.units-needed")];
        }

        if (subject.Units.Count > CheckSubject.MostUnits)
        {
            return [new("subject.units", "WP.too-many-units", $"{CheckSubject.MostUnits}", $"{subject.Units.Count}")];
        }

        var known = await shelf.Known(subject.Units, cancellation);
        var open = await cases.Of([.. known.Values.Select(w => w.Id)], cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = new List<FieldError>();
        foreach (var (index, unit) in subject.Units.Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"subject.units[{index}]");
            errors.AddRange(Papers(path, unit, applying.On));
            if (unit.Identity is { } identity)
            {
                errors.AddRange(seen.Add(identity)
                    ? Against(path, unit, known.GetValueOrDefault(identity), open, subject.Origin, facts, applying)
                    : [new(path + ".number", "WP.unit-twice", unit.Number!)]);
            }
        }

        return errors;
    }

    private static IEnumerable<FieldError> Papers(string path, WeaponData unit, DateOnly on)
    {
        (string Name, string? Text, int Most, bool Needed)[] fields =
        [
            ("make", unit.Make, WeaponData.LongestMake, true), ("model", unit.Model, WeaponData.LongestModel, false),
            ("calibre", unit.Calibre, WeaponData.LongestCalibre, true), ("number", unit.Number, WeaponData.LongestNumber, true),
            ("barrel", unit.Barrel, 100, false), ("testShotAct", unit.TestShotAct, 40, false),
        ];
        foreach (var (name, text, most, needed) in fields)
        {
            if (needed && WeaponNumber.Fold(text).Length == 0)
            {
                yield return new($"{path}.{name}", "required");
            }
            else if (text?.Length > most)
            {
                yield return new($"{path}.{name}", "too-long", $"{most}");
            }
        }

        if (unit.Year is { } year && (year < WeaponData.Oldest || year > on.Year))
        {
            yield return new(path + ".year", "WP.unit-year", $"{WeaponData.Oldest}", $"{on.Year}");
        }
    }

    // What is stolen, seized, lost or gone is named first, whatever is asked; then the case in which it is already: of two, the second would be refused when it is granted.
    private static IEnumerable<FieldError> Against(
        string path, WeaponData unit, Weapon? known, IReadOnlyDictionary<Guid, string> open, WeaponOrigin? origin, WeaponFacts facts, Applying applying)
    {
        if (known is { Status: not (WeaponStatus.Entered or WeaponStatus.Registered or WeaponStatus.Deposited) and var gone })
        {
            yield return new(path + ".number", $"WP.unit-{gone}", unit.Number!);
        }
        else if (known is not null && open.TryGetValue(known.Id, out var number))
        {
            yield return new(path + ".number", "WP.unit-has-case", unit.Number!, number);
        }
        else if (Code(known, origin, facts, applying) is { } code)
        {
            yield return new(path + ".number", code, unit.Number!);
        }
    }

    private static string? Code(Weapon? known, WeaponOrigin? origin, WeaponFacts facts, Applying applying) => (known, origin) switch
    {
        (null or { Status: WeaponStatus.Entered }, WeaponOrigin.Purchase or null) => null,
        (null or { Status: WeaponStatus.Entered }, _) => "WP.unit-not-registered",
        (_, WeaponOrigin.Purchase or null) => "WP.unit-registered",
        ({ } weapon, _) when weapon.Kind != facts.Weapon => "WP.unit-other-kind",
        ({ } weapon, WeaponOrigin.Held) => IsOwner(weapon, applying) ? null : "WP.unit-not-own",
        ({ } weapon, _) => IsOwner(weapon, applying) ? "WP.unit-own" : null,
    };

    private static bool IsOwner(Weapon weapon, Applying applying) => applying.OrganisationId is { } organisation
        ? weapon.OwnerOrganisationId == organisation
        : applying.PersonId is { } person && weapon.OwnerPersonId == person;
}
