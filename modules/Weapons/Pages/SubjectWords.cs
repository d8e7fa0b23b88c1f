using Licensing.Platform.Texts;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Weapons.Pages;

/// <summary>What a case is about, in words.</summary>
internal static class SubjectWords
{
    private const int Most = 20;

    /// <summary>Only what this permit asks for.</summary>
    public static IEnumerable<(string Title, string Text)> Lines(ITexts texts, WeaponSubject subject, WeaponFacts facts) => new List<(string Title, string? Text)>
    {
        (texts["WP.subject.origin"], facts.RegistersUnits && subject.Origin is { } origin ? texts[$"WP.origin.{origin}"] : null),
        (texts[facts.IsForIndividuals ? "WP.subject.permit" : "WP.subject.licence"], facts.RegistersUnits && subject.NeedsPermit ? Domain.Permit.ReadNumber(subject.PermitNumber) : null),
        (texts["WP.subject.acquired-on"], facts.RegistersUnits && subject.AcquiredOn is { } day ? Formats.Date(day) : null),
        (texts["WP.subject.units"], facts.RegistersUnits ? Listed(texts, subject.Units.Count, subject.Units.Take(Most).Select(Unit)) : null),
        (texts["WP.subject.employees"], facts.Permit == PermitKind.EmployeeStoreCarry ? Listed(texts, subject.Employees.Count, subject.Employees.Take(Most).Select(e => e.Name ?? "")) : null),
        (texts[facts.IsForIndividuals ? "WP.subject.home" : "WP.subject.place"], facts.Permit == PermitKind.EmployeeStoreCarry ? null : subject.Place),
        (texts["WP.subject.capacity"], facts.IsForIndividuals || subject.PlaceId is not null || subject.Capacity is not { } capacity ? null : Formats.Number(capacity)),
        (texts["WP.subject.place-act"], facts.IsForIndividuals || subject.PlaceId is not null ? null : subject.PlaceAct),
    }.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => (l.Title, l.Text!));

    /// <summary>«ИЖ ИЖ-27М, 12, № 12345».</summary>
    public static string Unit(WeaponData unit) => string.IsNullOrWhiteSpace(unit.Model) ? $"{unit.Make}, {unit.Calibre}, № {unit.Number}" : $"{unit.Make} {unit.Model}, {unit.Calibre}, № {unit.Number}";

    /// <summary>A kind of weapon, as the situation names it.</summary>
    public static string Kind(ITexts texts, WeaponKind kind) => texts[FactTexts.Weapon(kind)];

    /// <summary>A kind of permit, as the situation names it.</summary>
    public static string Permit(ITexts texts, PermitKind kind) => texts[FactTexts.Permit(kind)];

    private static string Listed(ITexts texts, int count, IEnumerable<string> shown) =>
        count > Most ? texts.Format("WP.subject.and-more", string.Join("; ", shown), count - Most) : string.Join("; ", shown);
}
