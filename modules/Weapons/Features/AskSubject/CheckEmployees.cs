using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.Weapons.Features;

/// <summary>Whether the list of those who are to carry weapons is right (WP-15.2): each with name and IIN, nobody twice.</summary>
internal static class CheckEmployees
{
    private const string Field = "subject.employees";
    private const int LongestName = 310;

    public static IEnumerable<FieldError> Of(IReadOnlyList<ArmedEmployee> employees)
    {
        if (employees.Count is 0 or > CheckSubject.MostUnits)
        {
            yield return employees.Count == 0 ? new(Field, "WP.employees-needed") : new(Field, "WP.too-many-employees", $"{CheckSubject.MostUnits}", $"{employees.Count}");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, employee) in employees.Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{Field}[{index}]");
            if (string.IsNullOrWhiteSpace(employee.Name) || employee.Name.Length > LongestName)
            {
                yield return string.IsNullOrWhiteSpace(employee.Name) ? new(path + ".name", "required") : new(path + ".name", "too-long", $"{LongestName}");
            }

            if (string.IsNullOrWhiteSpace(employee.Iin))
            {
                yield return new(path + ".iin", "required");
            }
            else if (!Iin.TryParse(employee.Iin, out var iin, out var error))
            {
                yield return new(path + ".iin", "iin-" + JsonNamingPolicy.KebabCaseLower.ConvertName($"{error}"));
            }
            else if (!seen.Add(iin.Value))
            {
                yield return new(path + ".iin", "WP.employee-twice", iin.Value);
            }
        }
    }
}
