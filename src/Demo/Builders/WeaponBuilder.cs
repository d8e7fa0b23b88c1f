using System.Globalization;
using Licensing.Weapons;
using Licensing.Weapons.Domain;

namespace Licensing.Demo.Builders;

/// <summary>A weapon as its papers would describe it; each number gives another one.</summary>
internal sealed class WeaponBuilder(int number)
{
    private static readonly (WeaponKind Kind, string Make, string Model, string Calibre)[] Models =
    [
        (WeaponKind.SmoothboreHunting, "ИЖ", "27", "12"), (WeaponKind.SmoothboreHunting, "МР", "155", "12"), (WeaponKind.SmoothboreHunting, "Beretta", "A300", "12"),
        (WeaponKind.SmoothboreHunting, "ТОЗ", "34", "16"), (WeaponKind.RifledHunting, "Вепрь", "308", "7,62x51"), (WeaponKind.RifledHunting, "СКС", "ОП", "7,62x39"),
        (WeaponKind.SelfDefenceSmoothbore, "Сайга", "410", "410"), (WeaponKind.Gas, "Walther", "P22T", "9 PA"), (WeaponKind.Barrelless, "Оса", "ПБ-4", "18x45"),
        (WeaponKind.Pneumatic, "Hatsan", "125", "4,5"), (WeaponKind.ColdHunting, "Кизляр", "Сайгак", "150"), (WeaponKind.Signal, "МР", "371", "5,6"),
    ];

    private Func<WeaponData, WeaponData> changed = data => data;

    /// <summary>Carried by guards.</summary>
    public WeaponBuilder Service()
    {
        changed = data => data with { Kind = WeaponKind.Service, Make = "ИЖ", Model = "71", Calibre = "9x17", Barrel = null };
        return this;
    }

    /// <summary>Anything else that a test wants otherwise.</summary>
    public WeaponBuilder With(Func<WeaponData, WeaponData> change)
    {
        var before = changed;
        changed = data => change(before(data));
        return this;
    }

    public WeaponData Build()
    {
        var (kind, make, model, calibre) = Models[number % Models.Length];
        var serial = number.ToString("D6", CultureInfo.InvariantCulture);
        return changed(new WeaponData
        {
            Kind = kind,
            Make = make,
            Model = model,
            Calibre = calibre,
            Number = $"{"АБВГДЕКМНТ"[number % 10]}{serial}",
            Year = 1975 + (number % 50),
            Barrel = kind is WeaponKind.SmoothboreHunting ? "екі ұңғылы, 720 мм" : null,
            TestShotAct = kind == WeaponKind.RifledHunting ? $"БА-{serial}" : null,
        });
    }
}
