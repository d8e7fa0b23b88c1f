using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Who on record can be the person that is being entered (C-1).</summary>
/// <param name="Entry">What was entered so far.</param>
/// <param name="Except">A record that is not a duplicate of itself.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Registrar, Roles.Supervisor)]
public sealed record FindDuplicates(NewPersonEntry Entry, Guid? Except = null) : IQuery<IReadOnlyList<LikelyDuplicate>>;

/// <summary>Somebody on record who can be the same person, and what matches.</summary>
public sealed record LikelyDuplicate(PersonHit Person, bool SameIin, bool SameDocument, bool SameBirthDateAndSimilarName)
{
    /// <summary>The number is one person's only: no new record beside it.</summary>
    public bool IsCertain => SameIin;
}

/// <summary>Finds likely duplicates: same IIN; or same document number; or same birth date and a similar name (C-1).</summary>
public sealed class DuplicateCheck(KernelDb db)
{
    private const int MostBornOnOneDay = 2000;

    /// <summary>The likely duplicates, the surest first.</summary>
    public async Task<IReadOnlyList<LikelyDuplicate>> Find(NewPersonEntry entry, Guid? except, CancellationToken cancellation) =>
        [.. (await FindMany([entry], cancellation))[0].Where(d => d.Person.Id != except)];

    /// <summary>The likely duplicates of each of many, asked for all of them at once.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<LikelyDuplicate>>> FindMany(IReadOnlyList<NewPersonEntry> entries, CancellationToken cancellation)
    {
        var sought = entries.Select(Sought.Of).ToList();
        var found = new Dictionary<Guid, Person>();
        var iins = sought.Select(s => s.Iin).Where(i => i.Length > 0).Distinct().ToList();
        await Add(found, iins.Count, p => p.Iin != null && iins.Contains(p.Iin), cancellation);
        var numbers = sought.Select(s => s.Number).Where(n => n.Length > 0).Distinct().ToList();
        await Add(found, numbers.Count, p => p.Documents.Any(d => numbers.Contains(d.NumberKey)), cancellation);
        var alike = await Alike(sought, cancellation);
        await Add(found, alike.Count, p => alike.Contains(p.Id), cancellation);
        return [.. sought.Select(s => s.Among(found.Values))];
    }

    /// <summary>Who else on record can be this person: by each of the documents, by the birth date and the name.</summary>
    public async Task<IReadOnlyList<LikelyDuplicate>> Of(Guid personId, CancellationToken cancellation)
    {
        if (await db.People.AsNoTracking().Include(p => p.Documents).SingleOrDefaultAsync(p => p.Id == personId, cancellation) is not { } person)
        {
            return [];
        }

        var found = new Dictionary<Guid, LikelyDuplicate>();
        foreach (var number in person.Documents.Select(d => d.Number).DefaultIfEmpty(null))
        {
            foreach (var duplicate in await Find(PersonRules.EntryOf(person) with { DocumentNumber = number }, personId, cancellation))
            {
                var known = found.GetValueOrDefault(duplicate.Person.Id, duplicate);
                found[duplicate.Person.Id] = known with { SameDocument = known.SameDocument || duplicate.SameDocument };
            }
        }

        return [.. found.Values.OrderByDescending(d => d.SameDocument).ThenBy(d => d.Person.Name, StringComparer.Ordinal)];
    }

    // Hundreds are born on one day: names alone are read of them, and the whole record of those alone whose names are similar.
    private async Task<List<Guid>> Alike(List<Sought> sought, CancellationToken cancellation)
    {
        var named = sought.Where(s => s.Born is not null && s.Name.Surname.Length > 0).ToList();
        if (named.Count == 0)
        {
            return [];
        }

        var sounds = named.SelectMany(s => NameSound.Keys(s.Name, s.Born!.Value)).Distinct().ToList();
        var twins = await db.NameKeys.AsNoTracking().Where(k => sounds.Contains(k.Key)).Select(k => k.PersonId).Take(named.Count * MostBornOnOneDay).ToListAsync(cancellation);
        var days = named.ConvertAll(s => s.Born!.Value).Distinct().ToList();
        var born = await db.People.AsNoTracking().Where(p => p.MergedIntoId == null && days.Contains(p.BirthDate)).Take(days.Count * MostBornOnOneDay)
            .Select(p => new { p.Id, p.BirthDate, p.Surname, p.GivenName }).ToListAsync(cancellation);
        var byDay = named.ToLookup(s => s.Born);
        return [.. twins.Concat(born.Where(p => byDay[p.BirthDate].Any(s => NameLikeness.Similar(PersonName.Of(p.Surname, p.GivenName), s.Name))).Select(p => p.Id)).Distinct()];
    }

    private async Task Add(
        Dictionary<Guid, Person> found, int asked, System.Linq.Expressions.Expression<Func<Person, bool>> which, CancellationToken cancellation)
    {
        if (asked == 0)
        {
            return;
        }

        foreach (var person in await db.People.AsNoTracking().Include(p => p.Documents)
            .Where(p => p.MergedIntoId == null).Where(which).Take(asked * MostBornOnOneDay).ToListAsync(cancellation))
        {
            found.TryAdd(person.Id, person);
        }
    }

    private sealed record Sought(string Iin, string Number, PersonName Name, DateOnly? Born)
    {
        public static Sought Of(NewPersonEntry entry) => new(
            Digits(entry.Iin), IdentityDocument.FoldNumber(entry.DocumentNumber ?? ""), PersonName.Of(entry.Surname ?? "", entry.GivenName ?? ""), entry.BirthDate);

        public IReadOnlyList<LikelyDuplicate> Among(IEnumerable<Person> people) =>
        [
            .. people.Select(p => new LikelyDuplicate(
                    PersonHit.Of(p),
                    Iin.Length > 0 && p.Iin == Iin,
                    Number.Length > 0 && p.Documents.Any(d => d.NumberKey == Number),
                    p.BirthDate == Born && Name.Surname.Length > 0 && NameLikeness.Similar(p.Name, Name)))
                .Where(d => d.SameIin || d.SameDocument || d.SameBirthDateAndSimilarName)
                .OrderByDescending(d => d.SameIin).ThenByDescending(d => d.SameDocument).ThenBy(d => d.Person.Name, StringComparer.Ordinal),
        ];
    }

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));
}

internal sealed class FindDuplicatesHandler(DuplicateCheck check) : IHandler<FindDuplicates, IReadOnlyList<LikelyDuplicate>>
{
    public async Task<Result<IReadOnlyList<LikelyDuplicate>>> Handle(FindDuplicates request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await check.Find(request.Entry, request.Except, cancellation);
        foreach (var duplicate in found)
        {
            useCase.Viewed("person", duplicate.Person.Id, duplicate.Person.Id);
        }

        return new Ok<IReadOnlyList<LikelyDuplicate>>(found);
    }
}
