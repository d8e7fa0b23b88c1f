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
    public async Task<IReadOnlyList<LikelyDuplicate>> Find(NewPersonEntry entry, Guid? except, CancellationToken cancellation)
    {
        var iin = Digits(entry.Iin);
        var number = IdentityDocument.FoldNumber(entry.DocumentNumber ?? "");
        var name = PersonName.Of(entry.Surname ?? "", entry.GivenName ?? "");
        var found = new Dictionary<Guid, Person>();
        await Add(found, iin.Length > 0, p => p.Iin == iin, cancellation);
        await Add(found, number.Length > 0, p => p.Documents.Any(d => d.NumberKey == number), cancellation);
        if (entry.BirthDate is { } born && name.Surname.Length > 0)
        {
            var sounds = NameSound.Keys(name, born);
            var twins = await db.NameKeys.AsNoTracking().Where(k => sounds.Contains(k.Key)).Select(k => k.PersonId).Take(MostBornOnOneDay).ToListAsync(cancellation);
            await Add(found, twins.Count > 0, p => twins.Contains(p.Id), cancellation);
            await Add(found, true, p => p.BirthDate == born, cancellation);
        }

        return
        [
            .. found.Values.Where(p => p.Id != except)
                .Select(p => new LikelyDuplicate(
                    PersonHit.Of(p),
                    iin.Length > 0 && p.Iin == iin,
                    number.Length > 0 && p.Documents.Any(d => d.NumberKey == number),
                    p.BirthDate == entry.BirthDate && NameLikeness.Similar(p.Name, name)))
                .Where(d => d.SameIin || d.SameDocument || d.SameBirthDateAndSimilarName)
                .OrderByDescending(d => d.SameIin).ThenByDescending(d => d.SameDocument).ThenBy(d => d.Person.Name, StringComparer.Ordinal),
        ];
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

    private async Task Add(
        Dictionary<Guid, Person> found, bool asked, System.Linq.Expressions.Expression<Func<Person, bool>> which, CancellationToken cancellation)
    {
        if (!asked)
        {
            return;
        }

        foreach (var person in await db.People.AsNoTracking().Include(p => p.Documents)
            .Where(p => p.MergedIntoId == null).Where(which).Take(MostBornOnOneDay).ToListAsync(cancellation))
        {
            found.TryAdd(person.Id, person);
        }
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
