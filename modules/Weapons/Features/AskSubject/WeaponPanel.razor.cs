using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Licensing.Web.People;

namespace Licensing.Weapons.Pages;

/// <summary>What a case of weapons is about, at intake: only what this permit needs; what the register knows of the applicant is offered (WP-12 to WP-15).</summary>
public sealed partial class WeaponPanel
{
    private (Guid? Person, Guid? Organisation, WeaponKind Weapon, PermitKind Permit)? _asked;
    private string _units = "";

    internal WeaponSubject Entered { get; private set; } = new();

    internal WeaponFacts Asked { get; private set; } = new();

    /// <summary>What the register knows of the applicant.</summary>
    internal AskedHoldings Holdings { get; private set; } = new([], [], []);

    /// <summary>Weapons of the papers that the register knows.</summary>
    internal IReadOnlyList<KnownUnit> Known { get; private set; } = [];

    internal Task Change(Func<WeaponSubject, WeaponSubject> change)
    {
        Entered = change(Entered);
        return SubjectChanged.InvokeAsync(Entered.Write());
    }

    /// <summary>Keeps a value of a field, or the text that is none yet.</summary>
    internal Task Keep<T>(string field, TypedValue<T> typed, Func<WeaponSubject, T, WeaponSubject> change) => Change(s =>
    {
        var half = s.HalfTyped.Where(f => f.Key != field).ToDictionary(f => f.Key, f => f.Value);
        if (typed.Unreadable is { } text)
        {
            half[field] = text;
        }

        return change(s, typed.Value) with { HalfTyped = half };
    });

    /// <summary>The weapons that are described; the first is there to be filled in from the start.</summary>
    internal static IReadOnlyList<WeaponData> UnitsOf(WeaponSubject subject) => subject.Units.Count == 0 ? [new WeaponData()] : subject.Units;

    /// <summary>Changes one weapon of the papers.</summary>
    internal static WeaponSubject With(WeaponSubject subject, int index, Func<WeaponData, WeaponData> change) =>
        subject with { Units = [.. UnitsOf(subject).Select((u, i) => i == index ? change(u) : u)] };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (Entered, Asked) = (WeaponSubject.Read(Subject), WeaponSubject.FactsOf(Facts.ToJsonString()));
        if (_asked != (PersonId, OrganisationId, Asked.Weapon, Asked.Permit))
        {
            _asked = (PersonId, OrganisationId, Asked.Weapon, Asked.Permit);
            var held = await Send(new AskHoldings(PersonId, OrganisationId, Asked.Weapon), purpose: "intake");
            Holdings = held.IsOk ? held.Value : new([], [], []);
        }

        var units = string.Join(';', Entered.Units.Select(u => u.Identity));
        if (units != _units)
        {
            _units = units;
            var found = Entered.Units.All(u => u.Identity is null) ? null : await Send(new AskUnits(Entered.Units), purpose: "intake");
            Known = found?.IsOk == true ? found.Value : [];
        }
    }

    /// <inheritdoc/>
    protected override string? Lacking(string field) => field switch
    {
        "subject.origin" => "WP.origin-needed",
        "subject.permitNumber" => "WP.permit-needed",
        "subject.place" => "WP.place-needed",
        "subject.placeId" => "WP.room-needed",
        _ => null,
    };
}
