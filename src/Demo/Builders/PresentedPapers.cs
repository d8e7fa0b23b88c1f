using System.Globalization;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.Demo.Builders;

/// <summary>The papers of an applicant for a driver licence (DL-12), none of them expired on the day of filing.</summary>
internal static class PresentedPapers
{
    /// <param name="code">Code of the requirement.</param>
    /// <param name="person">Whose paper.</param>
    /// <param name="number">What makes its number unlike others'.</param>
    /// <param name="day">The day of filing.</param>
    public static PresentedDocument Of(string code, Person person, long number, DateOnly day)
    {
        var text = number.ToString("D6", CultureInfo.InvariantCulture);
        var paper = new PresentedDocument(code) { Presented = true };
        return code switch
        {
            "application" => paper with { IssuedOn = day },
            "identity-document" => Identity(paper, person, day),
            "training-certificate" => paper with { Number = $"АМ {text}", Issuer = "«Автомектеп» ЖШС", IssuedOn = day.AddDays(-20) },
            "medical-certificate" => paper with { Number = $"083-{text}", Issuer = "Қалалық емхана", IssuedOn = day.AddDays(-12), ValidTo = day.AddMonths(11) },
            "driver-card" => paper with { Number = $"К {text}", Issuer = "«Автомектеп» ЖШС", IssuedOn = day.AddDays(-20) },
            "duty-receipt" => paper with { Number = text, Issuer = "Қазпошта", IssuedOn = day },
            _ => paper with { Number = text, Issuer = "«Көлік» ЖШС", IssuedOn = day.AddDays(-5) },
        };
    }

    private static PresentedDocument Identity(PresentedDocument paper, Person person, DateOnly day) =>
        person.Documents.Find(d => !d.IsExpiredOn(day)) is { } known && known.IssuedOn <= day
            ? paper with { Number = known.Number, Issuer = known.Issuer, IssuedOn = known.IssuedOn, ValidTo = known.ValidTo }
            : paper with { Number = $"0{person.BirthDate:ddMMyyyy}", Issuer = "ҚР ІІМ", IssuedOn = day.AddYears(-2), ValidTo = day.AddYears(8) };
}
