using Licensing.AddressBureau.Data;
using Licensing.Kernel.People;
using Licensing.Kernel.People.Matching;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licensing.AddressBureau.Features.Residents;

/// <summary>
/// One line of typing finds a person (AC flow): IIN or document exactly; a name in any spelling, script and order with a date or year of birth; at most fifty are shown. Asked
/// with a purpose, which the audit trail keeps.
/// </summary>
[Allow(Roles.Registrar)]
internal sealed record FindResidents(string Text) : IQuery<FoundResidents>;

/// <summary>Who was found.</summary>
/// <param name="Question">How the line was understood.</param>
/// <param name="HasMore">More than these fit; typing more narrows.</param>
/// <param name="AsksForBirth">With a date or year of birth other spellings are found too.</param>
internal sealed record FoundResidents(PeopleQuestionKind Question, IReadOnlyList<ResidentHit> Hits, bool HasMore, bool AsksForBirth);

/// <summary>Somebody who was found, where they are registered, and why they fit.</summary>
/// <param name="Address">Where they are registered for good now.</param>
/// <param name="IsSure">The score is that of one person.</param>
internal sealed record ResidentHit(PersonHit Person, string? Address, double Score, IReadOnlyList<MatchReason> Reasons, bool IsSwapped, bool IsSure);

internal sealed class FindResidentsValidator : IValidator<FindResidents>
{
    public const int Longest = 200;

    public IEnumerable<FieldError> Check(FindResidents request) => request.Text.Length > Longest ? [new FieldError("text", "too-long", $"{Longest}")] : [];
}

internal sealed class FindResidentsHandler(PeopleIndex index, AddressBureauDb db, IOptions<MatchOptions> options) : IHandler<FindResidents, FoundResidents>
{
    private const int Most = 50;
    private const int MostAlike = 600;

    public async Task<Result<FoundResidents>> Handle(FindResidents request, UseCase useCase, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(useCase.Purpose))
        {
            return new Failure.Invalid("purpose", "AC.purpose-needed");
        }

        var question = PeopleQuestion.Of(request.Text);
        if (question.Kind == PeopleQuestionKind.Nothing)
        {
            return new FoundResidents(question.Kind, [], false, false);
        }

        string[] words = [.. request.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Any(char.IsAsciiDigit))];
        var people = (await index.Records(question, Most + 1, cancellation)).ToList();
        if (question is { Kind: PeopleQuestionKind.Name, BornFrom: { } from, BornTo: { } to })
        {
            var known = people.Select(p => p.Id).ToHashSet();
            people.AddRange((await index.Alike(words, from, to, MostAlike, cancellation))
                .Where(p => known.Add(p.Id) && p.BirthDate >= from && p.BirthDate <= to && NameMatch.Of(words, p.Name).Score >= options.Value.LikelyFrom));
        }

        var found = people.Select(p => (Person: p, Match: question.Kind == PeopleQuestionKind.Name ? NameMatch.Of(words, p.Name) : NameMatch.None))
            .OrderByDescending(f => f.Match.Score).ThenBy(f => f.Person.BirthDate).ToList();
        useCase.Viewed("address-search", $"{question.Kind}:{Math.Min(found.Count, Most)}", found.Count == 1 ? found[0].Person.Id : null);
        return new FoundResidents(question.Kind, await Shown(found.Take(Most).ToList(), cancellation), found.Count > Most, question is { Kind: PeopleQuestionKind.Name, BornFrom: null });
    }

    private async Task<List<ResidentHit>> Shown(List<(Person Person, NameMatch Match)> found, CancellationToken cancellation)
    {
        var ids = found.ConvertAll(f => f.Person.Id);
        var addresses = await db.Addresses.AsNoTracking().Where(a => ids.Contains(a.PersonId) && a.Slot == Guid.Empty).ToDictionaryAsync(a => a.PersonId, a => a.Address, cancellation);
        return found.ConvertAll(f => new ResidentHit(
            PersonHit.Of(f.Person), addresses.GetValueOrDefault(f.Person.Id), f.Match.Score, f.Match.Reasons, f.Match.IsSwapped, f.Match.Score >= options.Value.SameFrom));
    }
}
