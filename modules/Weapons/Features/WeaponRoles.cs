using Licensing.Platform.UseCases;

namespace Licensing.Weapons.Features;

/// <summary>Who may open the pages of the register, for pages and endpoints; the use cases check it themselves, and the office besides (<see cref="WeaponAccess"/>).</summary>
internal static class WeaponRoles
{
    public const string Readers = Roles.IntakeOfficer + "," + Roles.Inspector + "," + Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;

    /// <summary>Who fetches what is in hands without a permit.</summary>
    public const string Lists = Roles.Inspector + "," + Counters;

    /// <summary>Who sees numbers of many, and asks for lists as files.</summary>
    public const string Counters = Roles.DecisionOfficer + "," + Roles.ApprovingChief + "," + Roles.Supervisor;
}
