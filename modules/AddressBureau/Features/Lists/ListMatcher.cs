using Licensing.AddressBureau.Domain.Lists;
using Licensing.Kernel.People;
using Licensing.Kernel.People.Matching;
using Licensing.Platform.People;
using Microsoft.Extensions.Options;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>Who a row of a list is.</summary>
/// <param name="Sure">The one person who fits; none where nobody does or the registrar chooses.</param>
/// <param name="Likely">Those among whom the registrar chooses, the likeliest first.</param>
internal sealed record RowMatch(Person? Sure, IReadOnlyList<Person> Likely)
{
    public static RowMatch Nobody { get; } = new(null, []);
}

/// <summary>
/// Finds the people of many rows as the search finds one (IIN exactly; a name in any spelling, script and order with a date or year of birth), by few questions: rows with a
/// whole birth date share one, those with a year take a range each.
/// </summary>
internal sealed class ListMatcher(PeopleIndex index, IOptions<MatchOptions> options)
{
    private const int MostAlike = 600;
    private const int MostLikely = 20;

    /// <summary>A match for each row, in their order.</summary>
    public async Task<IReadOnlyList<RowMatch>> Find(IReadOnlyList<ListRow> rows, CancellationToken cancellation)
    {
        var byIin = await index.ByIins([.. rows.Select(r => r.Iin).OfType<string>().Distinct()], cancellation);
        var named = rows.Where(r => IsNamed(r) && (r.Iin is null || !byIin.ContainsKey(r.Iin))).ToList();
        var keys = named.Where(r => !r.IsYearOnly).ToDictionary(r => r.Line, r => NameSound.Ranges(Words(r), r.BornFrom!.Value, r.BornTo!.Value).Select(range => range.Low).ToList());
        var sounding = await index.BySounds([.. keys.Values.SelectMany(k => k).Distinct()], cancellation);
        var found = new List<RowMatch>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Iin is { } iin && byIin.TryGetValue(iin, out var numbered))
            {
                found.Add(Numbered(row, numbered));
                continue;
            }

            IEnumerable<Person> alike = !IsNamed(row) ? []
                : keys.TryGetValue(row.Line, out var own) && own.Count > 0 ? own.SelectMany(key => sounding[key]).DistinctBy(p => p.Id)
                : await index.Alike(Words(row), row.BornFrom!.Value, row.BornTo!.Value, MostAlike, cancellation);
            found.Add(Named(row, alike));
        }

        return found;
    }

    // The number is exact; where the name beside it is another one, the registrar looks.
    private RowMatch Numbered(ListRow row, Person person) =>
        row.Name is null || NameMatch.Of(Words(row), person.Name).Score >= options.Value.LikelyFrom ? new RowMatch(person, []) : new RowMatch(null, [person]);

    private RowMatch Named(ListRow row, IEnumerable<Person> alike)
    {
        var likely = alike.Where(p => p.BirthDate >= row.BornFrom && p.BirthDate <= row.BornTo)
            .Select(p => (Person: p, NameMatch.Of(Words(row), p.Name).Score)).Where(m => m.Score >= options.Value.LikelyFrom).OrderByDescending(m => m.Score).ToList();
        if (row.Iin is not null)
        {
            // Nobody has the number that is given: whoever has another one is another person, whoever has none may be the one.
            return new RowMatch(null, [.. likely.Select(m => m.Person).Where(p => p.Iin is null).Take(MostLikely)]);
        }

        var sure = likely.Where(m => m.Score >= options.Value.SameFrom).ToList();
        return sure.Count == 1 ? new RowMatch(sure[0].Person, []) : new RowMatch(null, [.. likely.Take(MostLikely).Select(m => m.Person)]);
    }

    private static bool IsNamed(ListRow row) => row is { Name: not null, BornFrom: not null };

    private static string[] Words(ListRow row) => row.Name!.Split(' ');
}
