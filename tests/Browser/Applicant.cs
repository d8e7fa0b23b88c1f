using System.Globalization;

namespace Licensing.Tests.Browser;

/// <summary>Somebody who comes for a licence; nobody real.</summary>
public sealed record Applicant(string Surname, string GivenName, string Patronymic, DateOnly BirthDate, string Iin, string Card)
{
    private static int made = 300;

    /// <summary>The name as lists show it.</summary>
    public string Name => $"{Surname} {GivenName} {Patronymic}";

    /// <summary>A man with a valid number of his own.</summary>
    public static Applicant Make(string surname, string givenName, string patronymic, DateOnly birthDate)
    {
        var century = birthDate.Year < 2000 ? 3 : 5;
        while (true)
        {
            var serial = Interlocked.Increment(ref made);
            var eleven = string.Create(CultureInfo.InvariantCulture, $"{birthDate:yyMMdd}{century}{serial:0000}");
            var iin = Enumerable.Range(0, 10).Select(digit => $"{eleven}{digit}").FirstOrDefault(text => Kernel.People.Iin.TryParse(text, out _, out _));
            if (iin is not null)
            {
                return new(surname, givenName, patronymic, birthDate, iin, string.Create(CultureInfo.InvariantCulture, $"04{serial:0000000}"));
            }
        }
    }
}
