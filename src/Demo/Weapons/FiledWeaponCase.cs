using Licensing.Demo.Builders;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Weapons;
using Licensing.Weapons.Features;

namespace Licensing.Demo.Weapons;

/// <summary>A case of weapons.</summary>
internal sealed class FiledWeaponCase(Person person, Office office) : FiledCase<WeaponFacts>(WeaponStandard.Declared, person, office)
{
    public required WeaponSubject About { get; init; }

    protected override string Subject => About.Write();

    protected override IReadOnlyList<StepPlan> Steps(WeaponFacts facts, DateOnly day) => WeaponSteps.Of(facts, About, day);

    protected override WeaponFacts Completed()
    {
        var forEmployees = Facts.Permit == PermitKind.EmployeeStoreCarry;
        var born = forEmployees ? About.Employees.Max(e => e.BirthDate) : Facts.IsIndividual ? Person.BirthDate : (DateOnly?)null;
        return Facts with
        {
            BirthDate = born ?? Facts.BirthDate,
            Units = Facts.RegistersUnits ? Math.Max(1, About.Units.Count) : 1,
            Employees = forEmployees ? Math.Max(1, About.Employees.Count) : 1,
        };
    }
}
