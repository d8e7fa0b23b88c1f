using System.Globalization;
using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>How a package becomes a case: what is known of the applicant, the weapons on the case.</summary>
internal sealed class WeaponIntake(WeaponsDb db, WeaponShelf shelf, RegistryDesk registry)
{
    /// <summary>Facts that the register and the lists of the subject give.</summary>
    public async Task<JsonObject> KnownFacts(Applying applying, CancellationToken cancellation)
    {
        var (subject, facts) = (WeaponSubject.Read(applying.Subject), WeaponSubject.FactsOf(applying.FactsJson));
        var known = new JsonObject();
        if (facts.NeedsExperience && applying.PersonId is { } person && await Years(person, applying.On, cancellation) is { } years)
        {
            known["smoothboreYears"] = years;
        }

        if (facts.RegistersUnits)
        {
            known["units"] = Math.Clamp(subject.Units.Count, 1, CheckSubject.MostUnits);
        }

        if (facts.Permit == PermitKind.EmployeeStoreCarry)
        {
            known["employees"] = Math.Clamp(subject.Employees.Count, 1, CheckSubject.MostUnits);
            if (subject.Employees.Max(e => e.BirthDate) is { } youngest)
            {
                known["birthDate"] = youngest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return known;
    }

    /// <summary>WP-18.2 to 18.7: what the case's own steps found, as facts and grounds.</summary>
    public async Task<JsonObject> FoundFacts(Guid caseId, CancellationToken cancellation)
    {
        var checks = await db.CaseChecks.AsNoTracking().Where(c => c.CaseId == caseId).ToListAsync(cancellation);
        var codes = checks.SelectMany(c => c.Findings).Distinct().ToList();
        var found = new JsonObject { ["bars"] = new JsonArray([.. codes.Select(CheckCodes.Bar).OfType<string>().Distinct().Select(bar => (JsonNode?)JsonValue.Create(bar))]) };
        foreach (var check in checks)
        {
            switch (check.Step)
            {
                case WeaponSteps.Visit:
                    (found["hasStorage"], found["hasResidence"]) = (!codes.Contains(CheckCodes.NoStorage), !codes.Contains(CheckCodes.NoResidence));
                    break;
                case WeaponSteps.Convictions:
                    (found["uncleanedConviction"], found["administrativeOffences"]) = (codes.Contains(CheckCodes.Convicted), check.Offences);
                    break;
            }
        }

        return found;
    }

    /// <summary>WP-6: what fits a kind of applicant, so that intake offers nothing else.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Options(JsonObject said)
    {
        var facts = WeaponSubject.FactsOf(said.ToJsonString(CaseJson.Options));
        var fits = Enum.GetValues<PermitKind>().Where(p => new WeaponFacts { Permit = p }.IsForIndividuals == facts.IsIndividual);
        var weapons = Enum.GetValues<WeaponKind>().Where(w => facts.Permit == PermitKind.AcquireService ? w == WeaponKind.Service : !facts.IsIndividual || w != WeaponKind.Service);
        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["permit"] = [.. fits.Select(p => Code("permit", p))],
            ["weapon"] = [.. weapons.Select(w => Code("weapon", w))],
        };
    }

    /// <summary>Puts the weapons on the case, and enters those that the register does not know.</summary>
    public async Task Accept(Case accepted, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (WeaponSubject.Read(accepted.Subject), WeaponSubject.FactsOf(accepted.Facts));
        var units = facts.RegistersUnits ? subject.Units : [];
        var act = await registry.Act(accepted, useCase, cancellation);
        var known = await shelf.Known(units, cancellation);
        var ids = known.Values.Select(w => w.Id).ToList();
        var stood = await db.Set<WeaponOwnership>().Where(o => ids.Contains(o.WeaponId) && o.To == null).Select(o => o.Id).ToListAsync(cancellation);
        var serials = new Queue<long>(await shelf.Serials(units.Count(u => !known.ContainsKey(u.Identity!)), cancellation));
        foreach (var unit in units)
        {
            var weapon = known.GetValueOrDefault(unit.Identity!) ?? db.Weapons.Add(Weapon.Enter(unit with { Kind = facts.Weapon }, serials.Dequeue(), act)).Entity;
            db.WeaponCases.Add(new WeaponCase
            {
                CaseId = accepted.Id,
                WeaponId = weapon.Id,
                Number = accepted.Number,
                Permit = facts.Permit,
                ApplicantName = accepted.ApplicantName,
                FiledAt = useCase.Now,
            });
            useCase.Changed("weapon", weapon.Number, accepted.PersonId, accepted.Id);
        }

        accepted.CompleteSubject((subject with { CaseId = accepted.Id, Stood = stood }).Write());
    }

    private async Task<decimal?> Years(Guid personId, DateOnly on, CancellationToken cancellation)
    {
        var owned = await db.Set<WeaponOwnership>().AsNoTracking()
            .Where(o => o.OwnerPersonId == personId && db.Weapons.Any(w => w.Id == o.WeaponId && w.Kind == WeaponKind.SmoothboreHunting))
            .Select(o => new { o.From, o.To }).ToListAsync(cancellation);
        return SmoothboreYears.Of(owned.Select(o => (o.From, o.To)), on);
    }

    private static string Code<T>(string fact, T value)
        where T : struct, Enum =>
        WeaponStandard.Declared.Schema.Find(fact)!.Codes[Array.IndexOf(Enum.GetValues<T>(), value)];
}
