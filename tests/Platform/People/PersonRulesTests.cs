using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.People;

namespace Licensing.Tests.Platform.People;

/// <summary>What must be right in a person's data (C-1).</summary>
public sealed class PersonRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateOnly Born = new(1990, 5, 4);

    private static readonly NewPersonEntry Right = new()
    {
        Iin = Iin.Create(Born, Sex.Female, 7)!.Value.Value,
        Surname = "Омарова",
        GivenName = "Айгүл",
        BirthDate = Born,
        Sex = Sex.Female,
    };

    [Fact]
    public void Check_Right_FindsNothing() => Assert.Empty(PersonRules.Check(Right, Today));

    [Fact]
    public void Check_Empty_NamesWhatIsNeeded() =>
        Assert.Equal(["surname", "givenName", "birthDate", "sex"], PersonRules.Check(new NewPersonEntry(), Today).Select(e => e.Field));

    [Fact]
    public void Check_OneThingWrong_NamesItsFieldAndWhatWouldBeRight()
    {
        (NewPersonEntry Entry, string Field, string Code)[] wrong =
        [
            (Right with { Surname = "Омар0ва" }, "surname", "name-letters"),
            (Right with { Patronymic = "-" }, "patronymic", "name-letters"),
            (Right with { GivenName = new string('а', 101) }, "givenName", "too-long"),
            (Right with { BirthDate = Today.AddDays(1), Iin = null }, "birthDate", "date-in-future"),
            (Right with { BirthDate = new(1850, 1, 1), Iin = null }, "birthDate", "date-too-early"),
            (Right with { Iin = "12345" }, "iin", "iin-length"),
            (Right with { Iin = Right.Iin![..11] + (char)('0' + ((Right.Iin[11] - '0' + 1) % 10)) }, "iin", "iin-check-digit"),
            (Right with { BirthDate = Born.AddDays(1) }, "iin", "iin-other-birth-date"),
            (Right with { BirthDate = Born.AddYears(-100) }, "iin", "iin-other-century"),
            (Right with { Sex = Sex.Male }, "iin", "iin-other-sex"),
            (Right with { Status = PersonStatus.Foreigner }, "citizenship", "required"),
            (Right with { Status = PersonStatus.Foreigner, Citizenship = "KAZ" }, "citizenship", "foreign-citizenship"),
            (Right with { Status = PersonStatus.Foreigner, Citizenship = "XXX" }, "citizenship", "foreign-citizenship"),
        ];

        Assert.All(wrong, w =>
        {
            var error = Assert.Single(PersonRules.Check(w.Entry, Today, "applicant."));
            Assert.Equal(("applicant." + w.Field, w.Code), (error.Field, error.Code));
        });
    }

    [Fact]
    public void Check_DocumentHalfEntered_AsksForTheRest()
    {
        var entry = Right with { DocumentNumber = "N 1", DocumentValidTo = new(2020, 1, 1) };

        Assert.Equal(["documentIssuer", "documentIssuedOn"], PersonRules.Check(entry, Today).Select(e => e.Field));
        var wrongDates = entry with { DocumentIssuer = "ІІМ", DocumentIssuedOn = Born.AddDays(-1) };
        Assert.Equal(["date-before-birth"], PersonRules.Check(wrongDates, Today).Select(e => e.Code));
        Assert.Equal(["date-before-issue"], PersonRules.Check(wrongDates with { DocumentIssuedOn = new(2020, 1, 2) }, Today).Select(e => e.Code));
    }
}
