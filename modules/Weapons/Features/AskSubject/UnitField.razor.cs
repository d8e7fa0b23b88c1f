using System.Globalization;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Licensing.Web.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>One weapon as its papers describe it; one that the register knows is shown as it stands there.</summary>
public sealed partial class UnitField
{
    /// <summary>Which of the weapons.</summary>
    [Parameter, EditorRequired]
    public int Index { get; set; }

    [CascadingParameter]
    private WeaponPanel Panel { get; set; } = default!;

    private WeaponData Unit => WeaponPanel.UnitsOf(Panel.Entered)[Index];

    private bool IsNew => Panel.Entered.Origin == WeaponOrigin.Purchase;

    private KnownUnit? Known => Unit.Identity is { } identity ? Panel.Known.FirstOrDefault(k => k.Identity == identity) : null;

    private string YearField => string.Create(CultureInfo.InvariantCulture, $"units[{Index}].year");

    private string? Half => Panel.Entered.HalfTyped.GetValueOrDefault(YearField);

    private IReadOnlyList<FieldProblem> YearProblems => Half is null ? Panel.Wrong : [new FieldProblem(Id("year"), Texts["error.number-unreadable"])];

    internal static Tone ToneOf(WeaponStatus status) => status switch
    {
        WeaponStatus.Registered => Tone.Good,
        WeaponStatus.Entered => Tone.Info,
        WeaponStatus.Deposited => Tone.Warn,
        WeaponStatus.Seized or WeaponStatus.Lost or WeaponStatus.Stolen => Tone.Bad,
        _ => Tone.Neutral,
    };

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string Id(string field) => string.Create(CultureInfo.InvariantCulture, $"subject-units-{Index}-{field}");

    private Task Put(Func<WeaponData, WeaponData> change) => Panel.Change(s => WeaponPanel.With(s, Index, change));

    private Task ReadYear(string? text)
    {
        int? year = int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return Panel.Keep(
            YearField, new TypedValue<int?>(year, year is null && !string.IsNullOrWhiteSpace(text) ? text : null),
            (s, given) => WeaponPanel.With(s, Index, u => u with { Year = given }));
    }
}
