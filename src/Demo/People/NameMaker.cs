using Bogus;
using Bogus.DataSets;
using Licensing.Kernel.People;

namespace Licensing.Demo.People;

/// <summary>Names as they stand in the documents of Kazakhstan: three of four Kazakh, the others Russian, from Bogus.</summary>
internal sealed class NameMaker(Faker faker)
{
    private const float KazakhShare = 0.75f;
    private const float OldFormShare = 0.6f;
    private const float NoPatronymicShare = 0.08f;

    /// <summary>Patronymics of men without their ending «ич»; a woman's ends in «на».</summary>
    private static readonly string[] RussianPatronymics =
    [
        "Александров", "Алексеев", "Анатольев", "Андреев", "Антонов", "Артёмов", "Борисов", "Вадимов", "Валентинов", "Валерьев", "Васильев", "Викторов", "Владимиров", "Владиславов",
        "Вячеславов", "Геннадьев", "Григорьев", "Денисов", "Дмитриев", "Евгеньев", "Егоров", "Иванов", "Игорев", "Константинов", "Леонидов", "Максимов", "Михайлов", "Николаев", "Олегов",
        "Павлов", "Петров", "Романов", "Русланов", "Семёнов", "Сергеев", "Станиславов", "Степанов", "Фёдоров", "Юрьев",
    ];

    public PersonName Make(Sex sex) => faker.Random.Float() < KazakhShare ? Kazakh(sex) : Russian(sex);

    private PersonName Kazakh(Sex sex)
    {
        var male = sex == Sex.Male;
        var surname = faker.Random.ListItem((IList<string>)KazakhNames.Surnames);
        var given = faker.Random.ListItem((IList<string>)(male ? KazakhNames.Men : KazakhNames.Women));
        var father = faker.Random.ListItem((IList<string>)KazakhNames.Men);
        var patronymic = faker.Random.Float() switch
        {
            < NoPatronymicShare => null,
            < OldFormShare => father + (male ? "ұлы" : "қызы"),
            _ => InRussianForm(father) + (male ? "ич" : "на"),
        };
        return new(male || !HasEnding(surname) ? surname : surname + "а", given, patronymic);
    }

    private PersonName Russian(Sex sex)
    {
        var gender = sex == Sex.Male ? Name.Gender.Male : Name.Gender.Female;
        var patronymic = faker.Random.ArrayElement(RussianPatronymics) + (sex == Sex.Male ? "ич" : "на");
        return new(faker.Name.LastName(gender), faker.Name.FirstName(gender), patronymic);
    }

    private static string InRussianForm(string father) => father[^1] switch
    {
        'й' => father[..^1] + "ев",
        'а' or 'ә' or 'е' or 'и' or 'і' or 'я' => father + "ев",
        _ => father + "ов",
    };

    private static bool HasEnding(string surname) => surname[^2..] is "ов" or "ев" or "ин";
}
