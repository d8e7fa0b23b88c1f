using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;
using static Licensing.Weapons.WeaponDocuments;

namespace Licensing.Weapons;

/// <summary>
/// WP: permits for civil and service weapons, registration of every unit (order 362 of 2007, standard 7). Each line names
/// its clause; ids in the specification are <c>WP-</c> and the clause (<c>WP-12.4</c>). The result is a permit (WP-5).
/// </summary>
internal static class WeaponStandard
{
    public const string AcquireMonths = "acquire-valid-months";
    public const string PermitYears = "permit-years";

    private const string FreeEnergy = "free-muzzle-energy-j";
    private const string FreeCalibre = "free-calibre-mm";

    public static readonly Standard<WeaponFacts> Declared = Standard
        .For<WeaponFacts>("WP", OfficeKind.LicensingPermitUnit)

        // What only some applicants and permits are asked.
        .Ask(nameof(WeaponFacts.BirthDate), when: facts => facts.HasAge)
        .Ask(nameof(WeaponFacts.Serviceman), when: facts => facts.Permit == PermitKind.Acquire)
        .Ask(nameof(WeaponFacts.StayYears), when: facts => facts.IsForeigner)
        .Ask(nameof(WeaponFacts.SmoothboreYears), when: facts => facts.NeedsExperience)
        .Ask(nameof(WeaponFacts.MuzzleEnergyJ), when: facts => facts is { Weapon: WeaponKind.Pneumatic, RegistersUnits: true })
        .Ask(nameof(WeaponFacts.CalibreMm), when: facts => facts is { Weapon: WeaponKind.Pneumatic, RegistersUnits: true })
        .Ask(nameof(WeaponFacts.Units), when: facts => facts.RegistersUnits)
        .Ask(nameof(WeaponFacts.Employees), when: facts => facts.Permit == PermitKind.EmployeeStoreCarry)
        .Ask(nameof(WeaponFacts.Repeat), when: facts => facts.Permit == PermitKind.AcquireService)
        .Ask(nameof(WeaponFacts.Reorganised), when: facts => facts.Permit == PermitKind.AcquireService)
        .Ask(nameof(WeaponFacts.CashCollection), when: facts => facts.Permit == PermitKind.AcquireService)
        .Ask(nameof(WeaponFacts.NewStorageRoom), when: facts => facts.Permit == PermitKind.StoreService)
        .Ask(nameof(WeaponFacts.HasResidence), when: facts => facts.IsIndividual)

        .Edition(Acts.Order362, edition => edition
            .Invalid(nameof(WeaponFacts.BirthDate), when: s => s.Facts is { HasAge: true, BirthDate: null }, "must be given")

            // How long it takes: WP-7.1 to 7.3.
            .Term(Months(1), clause: "7(1)")
            .Queue(minutes: 40, clause: "7(2)")
            .Collect(minutes: 30, clause: "7(3)")

            // What it costs: WP-8.
            // DECISION: a permit for employees is paid for each; re-registration to a new owner is charged like registration.
            .Number(FreeEnergy, 7.5m, clause: "8")
            .Number(FreeCalibre, 4.5m, clause: "8")
            .Fee("licence-fee", percentOfMci: 300, clause: "8", when: PermitIs(PermitKind.AcquireService))
            .Fee("permit", percentOfMci: 50, clause: "8", when: s => s.Facts.IsForIndividuals)
            .Fee(
                "permit-organisation", percentOfMci: 100, clause: "8", when: PermitIs(PermitKind.StoreService, PermitKind.EmployeeStoreCarry),
                times: facts => facts.Permit == PermitKind.EmployeeStoreCarry ? facts.Employees : 1)
            .Fee("unit-registration", percentOfMci: 10, clause: "8", when: s => s.Facts.RegistersUnits && !IsFreeOfCharge(s), times: facts => facts.Units)

            // What is presented, at the chancellery, against a talon: WP-12 to WP-16.
            .ToAcquire()
            .ToStore()
            .Document("diplomatic-request", clause: "12", when: s => s.Facts is { IsForeigner: true, IsForIndividuals: true })
            .ToAcquireService()
            .ToStoreService()
            .ForEmployees()

            // Why it is refused: WP-18.1 to 18.7, WP-12, WP-6.
            .WhenDocumentsMissing("documents-not-presented", clause: "18(1)", hasReceipt: false)
            .Grounds()

            // How long permits hold. DECISION: the act names no terms.
            .Number(AcquireMonths, 3, clause: "5")
            .Number(PermitYears, 5, clause: "5")

            // How to complain: WP-23; handed over to the person or an attorney: WP-17.
            .Complaints(Months(1), clause: "23", AppealLine.LicensingPermit));

    // DECISION: up to and including 7.5 J and 4.5 mm (the act: not over 7.5 J, up to 4.5 mm).
    private static bool IsFreeOfCharge(Situation<WeaponFacts> situation) => situation.Facts.Weapon switch
    {
        WeaponKind.ColdHunting or WeaponKind.Signal or WeaponKind.Barrelless or WeaponKind.Sprayer => true,
        WeaponKind.Pneumatic => situation.Facts.MuzzleEnergyJ <= situation.Number(FreeEnergy) && situation.Facts.CalibreMm <= situation.Number(FreeCalibre),
        _ => false,
    };
}
