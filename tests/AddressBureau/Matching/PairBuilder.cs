using Licensing.Demo.People;
using Licensing.Kernel.People;

namespace Licensing.Tests.AddressBureau.Matching;

/// <summary>
/// Makes the labelled set (<c>pairs-built.csv</c>) out of one seed: the same pairs every time. Half of them are one person written down twice (other letters, other script, a dropped
/// letter, parts in another order, the other form of a patronymic, and two of these at once), half are people who are easily taken for one another (twins, namesakes with
/// another father, namesakes of another day).
/// </summary>
internal sealed class PairBuilder
{
    private const int Seed = 20261122;
    private const int Each = 120;
    private const int ShortestToDrop = 5;

    private readonly PeopleSource people = new(Seed, new DateOnly(2026, 11, 24));

    private Bogus.Randomizer Random => people.Random;

    /// <summary>The pairs in the order of the file.</summary>
    public IReadOnlyList<LabelledPair> Build()
    {
        (string Kind, Func<PersonName, PersonName> Change)[] same =
        [
            ("russian-letters", InRussian), ("latin-passport", n => InLatin(n, 0)), ("latin-2021", n => InLatin(n, 1)), ("latin-hasty", n => InLatin(n, 2)),
            ("dropped-letter", Dropped), ("swapped-parts", Swapped), ("other-patronymic-form", n => n with { Patronymic = n.Patronymic is { } p ? Spellings.OtherForm(p) : null }),
            ("no-patronymic", n => InRussian(n) with { Patronymic = null }), ("latin-swapped", n => Swapped(InLatin(n, Random.Int(0, 2)))), ("latin-dropped", n => Dropped(InLatin(n, Random.Int(0, 2)))),
        ];
        (string Kind, Func<PersonName, PersonName> Change)[] others =
        [
            ("twin", n => n with { GivenName = Another(n) }), ("twin-latin", n => InLatin(n with { GivenName = Another(n) }, Random.Int(0, 2))),
            ("twin-of-other-sex", n => OfOtherSex(n)), ("other-surname", n => n with { Surname = people.Names.Make(SexOf(n)).Surname }),
            ("other-father", n => n with { Patronymic = Father(n) }), ("other-father-latin", n => InLatin(n with { Patronymic = Father(n) }, Random.Int(0, 2))),
            ("swapped-and-other", n => Swapped(n with { GivenName = Another(n) })), ("same-day", n => people.Names.Make(SexOf(n))),
        ];
        return
        [
            .. same.SelectMany(way => Enumerable.Range(0, Each).Select(_ => Pair(true, way.Kind, way.Change))),
            .. others.SelectMany(way => Enumerable.Range(0, Each).Select(_ => Pair(false, way.Kind, way.Change))),
            .. Enumerable.Range(0, Each * 2).Select(_ => Namesake()),
        ];
    }

    private LabelledPair Pair(bool isSame, string kind, Func<PersonName, PersonName> change)
    {
        var (one, born) = (people.Names.Make(Random.Bool() ? Sex.Male : Sex.Female), people.BirthDate());
        var other = change(one);
        return !isSame && IsNoOther(one, other) ? Pair(isSame, kind, change) : new(isSame, kind, one, born, other, born);
    }

    // Of another day: a namesake, however the name is written.
    private LabelledPair Namesake()
    {
        var (one, born) = (people.Names.Make(Random.Bool() ? Sex.Male : Sex.Female), people.BirthDate());
        return new(false, "namesake-of-another-day", one, born, Random.Bool() ? one : InLatin(one, 0), born.AddDays(Random.Int(1, 400)));
    }

    // By chance the other one can have drawn the same name.
    private static bool IsNoOther(PersonName one, PersonName other) =>
        Spellings.InLatin(one.Full, 0).Split(' ').Order().SequenceEqual(Spellings.InLatin(other.Full, 0).Split(' ').Order());

    private static Sex SexOf(PersonName name) =>
        name.Surname.EndsWith('а') || (name.Patronymic is { } father && (father.EndsWith("ызы", StringComparison.Ordinal) || father.EndsWith("вна", StringComparison.Ordinal)))
            ? Sex.Female
            : Sex.Male;

    private string Another(PersonName name)
    {
        string other;
        do
        {
            other = people.Names.Make(SexOf(name)).GivenName;
        }
        while (Spellings.InLatin(other, 0) == Spellings.InLatin(name.GivenName, 0));

        return other;
    }

    private PersonName OfOtherSex(PersonName name)
    {
        var female = SexOf(name) == Sex.Female;
        var surname = female ? name.Surname.TrimEnd('а') : name.Surname.EndsWith('в') || name.Surname.EndsWith('н') ? name.Surname + "а" : name.Surname;
        return new(surname, people.Names.Make(female ? Sex.Male : Sex.Female).GivenName, null);
    }

    private string Father(PersonName name)
    {
        string? father;
        do
        {
            father = people.Names.Make(SexOf(name)).Patronymic;
        }
        while (father is null || father == name.Patronymic);

        return father;
    }

    private PersonName Dropped(PersonName name) => Random.Int(0, 2) switch
    {
        0 when name.Surname.Length >= ShortestToDrop => name with { Surname = Without(name.Surname) },
        1 when name.GivenName.Length >= ShortestToDrop => name with { GivenName = Without(name.GivenName) },
        _ when name.Patronymic is { Length: >= ShortestToDrop } father => name with { Patronymic = Without(father) },
        _ => name with { Surname = Without(name.Surname) },
    };

    private string Without(string part) => part.Remove(Random.Int(1, part.Length - 1), 1);

    private PersonName Swapped(PersonName name) => name.Patronymic is { } father && Random.Bool()
        ? new(name.GivenName, father, name.Surname)
        : name with { Surname = name.GivenName, GivenName = name.Surname };

    private static PersonName InRussian(PersonName name) => Rewritten(name, Spellings.InRussian);

    private static PersonName InLatin(PersonName name, int way) => Rewritten(name, part => Spellings.InLatin(part, way));

    private static PersonName Rewritten(PersonName name, Func<string, string> write) => new(write(name.Surname), write(name.GivenName), name.Patronymic is { } father ? write(father) : null);
}
