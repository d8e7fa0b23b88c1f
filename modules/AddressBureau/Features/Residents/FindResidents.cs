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
        var compare = question.Kind == PeopleQuestionKind.Name ? NameMatch.With(words) : _ => NameMatch.None;
        List<(Person Person, NameMatch Match)> found = question is { Kind: PeopleQuestionKind.Name, BornFrom: not null }
            ? await Namesakes(question, words, compare, cancellation)
            : Ordered((await index.Records(question, Most + 1, cancellation)).Select(p => (p, compare(p.Name))), p => p.BirthDate);
        useCase.Viewed("address-search", $"{question.Kind}:{Math.Min(found.Count, Most)}", found.Count == 1 ? found[0].Person.Id : null);
        return new FoundResidents(question.Kind, await Shown(found.Take(Most).ToList(), cancellation), found.Count > Most, question is { Kind: PeopleQuestionKind.Name, BornFrom: null });
    }

    // With a date or a year, who is only alike is found too, and records are read of those who are shown.
    private async Task<List<(Person Person, NameMatch Match)>> Namesakes(PeopleQuestion question, string[] words, Func<PersonName, NameMatch> compare, CancellationToken cancellation)
    {
        var namesakes = (await index.Namesakes(question, words, Most + 1, MostAlike, cancellation)).Select(n => (Who: n, Match: compare(n.Name)));
        var best = Ordered(namesakes.Where(n => n.Who.Begins || n.Match.Score >= options.Value.LikelyFrom), n => n.BirthDate).Take(Most + 1).ToDictionary(n => n.Who.Id, n => n.Match);
        return [.. (await index.Records(best.Keys, cancellation)).Select(p => (p, best[p.Id]))];
    }

    private static List<(T Who, NameMatch Match)> Ordered<T>(IEnumerable<(T Who, NameMatch Match)> found, Func<T, DateOnly> born) =>
        [.. found.OrderByDescending(f => f.Match.Score).ThenBy(f => born(f.Who))];

    private async Task<List<ResidentHit>> Shown(List<(Person Person, NameMatch Match)> found, CancellationToken cancellation)
    {
        var ids = found.ConvertAll(f => f.Person.Id);
        var addresses = await db.Addresses.Where(a => ids.Contains(a.PersonId) && a.Slot == Guid.Empty).Select(a => new { a.PersonId, a.Address }).ToDictionaryAsync(a => a.PersonId, a => a.Address, cancellation);
        return found.ConvertAll(f => new ResidentHit(
            PersonHit.Of(f.Person), addresses.GetValueOrDefault(f.Person.Id), f.Match.Score, f.Match.Reasons, f.Match.IsSwapped, f.Match.Score >= options.Value.SameFrom));
    }
}
