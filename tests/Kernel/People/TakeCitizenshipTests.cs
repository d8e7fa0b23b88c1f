using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

public sealed class TakeCitizenshipTests
{
    // CZ registry: the status follows from the citizenship; who became a citizen is no oralman any more.
    [Theory]
    [InlineData("KAZ", PersonStatus.Citizen, PersonTraits.Refugee)]
    [InlineData("DEU", PersonStatus.Foreigner, PersonTraits.Refugee | PersonTraits.Oralman)]
    [InlineData(null, PersonStatus.Stateless, PersonTraits.Refugee | PersonTraits.Oralman)]
    public void TakeCitizenship_ByAnAct_ChangesTheStatus(string? code, PersonStatus status, PersonTraits traits)
    {
        var person = new Person().Describe(new PersonData(
            new PersonName("Юсупов", "Алишер"), new DateOnly(1990, 1, 1), Sex.Male, PersonStatus.Foreigner, "UZB", null, PersonTraits.Refugee | PersonTraits.Oralman));

        person.TakeCitizenship(code);

        Assert.Equal((status, code, traits), (person.Status, person.Citizenship, person.Traits));
    }
}
