using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.Weapons.Features;

/// <summary>Whether what an intake says beyond the facts is there and fits what is asked for (WP-12 to WP-15). What is only lacking yet has the code «required».</summary>
internal sealed class CheckSubject(CheckUnits units, CheckPermit permits, CheckPlace places) : IIntakeSubject
{
    public const int MostUnits = 1000;

    public string Service => WeaponFlow.Service;

    public async Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var (subject, facts) = (WeaponSubject.Read(applying.Subject), WeaponSubject.FactsOf(applying.FactsJson));
        return
        [
            .. facts.RegistersUnits ? Origin(subject, applying.On) : [],
            .. facts.RegistersUnits && subject.NeedsPermit ? await permits.Check(subject, facts, applying, cancellation) : [],
            .. facts.RegistersUnits ? await units.Check(subject, facts, applying, cancellation) : [],
            .. facts.Permit == PermitKind.EmployeeStoreCarry ? CheckEmployees.Of(subject.Employees) : [],
            .. facts.Permit == PermitKind.EmployeeStoreCarry ? [] : await places.Check(subject, facts, applying, cancellation),
            .. subject.HalfTyped.Select(f => new FieldError($"subject.{f.Key}", Unreadable(f.Key))),
        ];
    }

    private static string Unreadable(string field) => field.EndsWith("On", StringComparison.Ordinal) ? "WP.date-unreadable" : "number-unreadable";

    private static IEnumerable<FieldError> Origin(WeaponSubject subject, DateOnly on)
    {
        if (subject.Origin is null)
        {
            yield return new("subject.origin", "required");
        }
        else if (subject.Origin != WeaponOrigin.Held && subject.AcquiredOn is null && !subject.HalfTyped.ContainsKey("acquiredOn"))
        {
            yield return new("subject.acquiredOn", "required");
        }

        if (subject.AcquiredOn > on)
        {
            yield return new("subject.acquiredOn", "date-in-future");
        }
    }
}
