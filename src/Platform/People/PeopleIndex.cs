using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>
/// Finds people by what an officer typed. Always a range of an index and never a scan (C-1): names by the folded keys in
/// every order of their parts, numbers by their folded form; records that were merged away are not found.
/// </summary>
public sealed class PeopleIndex(KernelDb db)
{
    /// <summary>Six orders of three parts: the most keys of one person that begin alike.</summary>
    private const int MostKeysOfOne = 6;

    /// <summary>At most so many people, in the order of their names.</summary>
    public async Task<IReadOnlyList<PersonHit>> Find(PeopleQuestion question, int most, CancellationToken cancellation) =>
        [.. (await Records(question, most, cancellation)).Select(PersonHit.Of)];

    /// <summary>Their records.</summary>
    public async Task<IReadOnlyList<Person>> Records(PeopleQuestion question, int most, CancellationToken cancellation) => question.Kind == PeopleQuestionKind.Nothing
        ? []
        : await Records((await Ids(question, most).ToListAsync(cancellation)).Distinct().Take(most), cancellation);

    /// <summary>
    /// Records of people born in this time whose name sounds like these words, in any spelling, script and order: who is left over is for the caller to compare
    /// (<see cref="Kernel.People.Matching.NameMatch"/>).
    /// </summary>
    public async Task<IReadOnlyList<Person>> Alike(IReadOnlyList<string> words, DateOnly from, DateOnly to, int most, CancellationToken cancellation) =>
        await Records(await Sounding(words, from, to, most, cancellation), cancellation);

    /// <summary>
    /// Who may be meant by a name with a date or a year of birth, by the beginning of the name or by its sound: as much of them as tells how well each fits, no more, for in a
    /// register of a country a year has many namesakes.
    /// </summary>
    /// <param name="most">At most so many by the beginning.</param>
    /// <param name="mostAlike">At most so many by the sound.</param>
    public async Task<IReadOnlyList<Namesake>> Namesakes(PeopleQuestion question, IReadOnlyList<string> words, int most, int mostAlike, CancellationToken cancellation)
    {
        var (from, to) = (question.BornFrom!.Value, question.BornTo!.Value);
        var begins = (await Ids(question, most).ToListAsync(cancellation)).Distinct().Take(most).ToHashSet();
        var ids = begins.Union(await Sounding(words, from, to, mostAlike, cancellation)).ToList();
        var found = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Surname, p.GivenName, p.Patronymic, p.BirthDate }).ToListAsync(cancellation);
        return [.. found.Where(p => p.BirthDate >= from && p.BirthDate <= to).Select(p => new Namesake(p.Id, new PersonName(p.Surname, p.GivenName, p.Patronymic), p.BirthDate, begins.Contains(p.Id)))];
    }

    /// <summary>Records of these, in this order.</summary>
    public async Task<IReadOnlyList<Person>> Records(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        List<Guid> wanted = [.. ids];
        var people = wanted.Count == 0 ? [] : await db.People.AsNoTracking().Include(p => p.Documents).Where(p => wanted.Contains(p.Id)).ToListAsync(cancellation);
        return [.. people.OrderBy(p => wanted.IndexOf(p.Id))];
    }

    private async Task<IReadOnlyList<Guid>> Sounding(IReadOnlyList<string> words, DateOnly from, DateOnly to, int most, CancellationToken cancellation)
    {
        var ids = new List<Guid>();
        foreach (var range in NameSound.Ranges(words, from, to))
        {
            ids.AddRange(await Keys(range).Select(k => k.PersonId).Take(most).ToListAsync(cancellation));
        }

        return [.. ids.Distinct().Take(most)];
    }

    /// <summary>Records of people with these IINs, by number.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> ByIins(IReadOnlyCollection<string> iins, CancellationToken cancellation) => iins.Count == 0
        ? new Dictionary<string, Person>()
        : await Alive.AsNoTracking().Where(p => p.Iin != null && iins.Contains(p.Iin)).ToDictionaryAsync(p => p.Iin!, cancellation);

    /// <summary>
    /// Records behind keys of names that sound alike and of one day of birth each (<see cref="NameSound.Ranges"/>): what <see cref="Alike"/> finds for one name, in two
    /// questions for very many.
    /// </summary>
    public async Task<ILookup<string, Person>> BySounds(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var found = await db.NameKeys.Where(k => keys.Contains(k.Key)).Select(k => new { k.Key, k.PersonId }).ToListAsync(cancellation);
        var ids = found.Select(f => f.PersonId).ToHashSet();
        var people = ids.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        return found.ToLookup(f => f.Key, f => people[f.PersonId], StringComparer.Ordinal);
    }

    /// <summary>The keys of the people that are asked for; a person can come several times.</summary>
    internal IQueryable<Guid> Ids(PeopleQuestion question, int most) => question.Kind switch
    {
        PeopleQuestionKind.Iin => Born(Alive, question).Where(p => p.Iin == question.Key).Select(p => p.Id).Take(most),
        PeopleQuestionKind.BirthDate => Born(Alive, question).OrderBy(p => p.BirthDate).ThenBy(p => p.Surname).Select(p => p.Id).Take(most),
        PeopleQuestionKind.Document => ByDocument(question, most),
        _ => ByName(question, most),
    };

    private IQueryable<Person> Alive => db.People.Where(p => p.MergedIntoId == null);

    private IQueryable<PersonNameKey> Keys((string Low, string High) range) => db.NameKeys.Where(k => k.Key.CompareTo(range.Low) >= 0 && k.Key.CompareTo(range.High) < 0);

    private IQueryable<Guid> ByName(PeopleQuestion question, int most)
    {
        var keys = Keys(SearchKey.Range(question.Key));
        if (question is { BornFrom: { } from, BornTo: { } to })
        {
            var (first, last) = (NameKey.BirthDigits(from), NameKey.BirthDigits(to));
            keys = keys.Where(k => k.Key.Substring(k.Key.Length - NameKey.BirthLength).CompareTo(first) >= 0 && k.Key.Substring(k.Key.Length - NameKey.BirthLength).CompareTo(last) <= 0);
        }

        return keys.OrderBy(k => k.Key).Select(k => k.PersonId).Take(most * MostKeysOfOne);
    }

    private IQueryable<Guid> ByDocument(PeopleQuestion question, int most)
    {
        var (low, high) = SearchKey.Range(question.Key);
        return db.IdentityDocuments.Where(d => d.NumberKey.CompareTo(low) >= 0 && d.NumberKey.CompareTo(high) < 0)
            .Join(Born(Alive, question), d => d.PersonId, p => p.Id, (d, _) => d)
            .OrderBy(d => d.NumberKey).Select(d => d.PersonId).Take(most * 2);
    }

    private static IQueryable<Person> Born(IQueryable<Person> people, PeopleQuestion question) =>
        question is { BornFrom: { } from, BornTo: { } to }
            ? from == to ? people.Where(p => p.BirthDate == from) : people.Where(p => p.BirthDate >= from && p.BirthDate <= to)
            : people;
}
