using Licensing.Platform.UseCases;

namespace Licensing.Platform.People;

/// <summary>Looks people up by IIN, document number, or the parts of a name in any order, narrowed by a birth date or year (C-1); says for what (C-10).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Most">How many at most.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Registrar, Roles.Examiner, Roles.Inspector,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor, Roles.ComplaintsOfficer)]
public sealed record FindPeople(string Text, int Most = 20) : IQuery<FoundPeople>, IPersonSearch;

/// <summary>Who was found.</summary>
/// <param name="Question">How the text was understood.</param>
/// <param name="Hits">The people.</param>
/// <param name="HasMore">More than these fit; typing more narrows.</param>
public sealed record FoundPeople(PeopleQuestionKind Question, IReadOnlyList<PersonHit> Hits, bool HasMore);

internal sealed class FindPeopleHandler(PeopleIndex index) : IHandler<FindPeople, FoundPeople>
{
    private const int Limit = 100;

    public async Task<Result<FoundPeople>> Handle(FindPeople request, UseCase useCase, CancellationToken cancellation)
    {
        var (question, most) = (PeopleQuestion.Of(request.Text), Math.Clamp(request.Most, 1, Limit));
        var hits = await index.Find(question, most + 1, cancellation);
        if (question.Kind != PeopleQuestionKind.Nothing)
        {
            // C-10: one line for the search itself, by what was looked for and how many were shown; opening a record leaves its own.
            useCase.Viewed("people-search", $"{question.Kind}:{Math.Min(hits.Count, most)}", hits.Count == 1 ? hits[0].Id : null);
        }

        return new FoundPeople(question.Kind, [.. hits.Take(most)], hits.Count > most);
    }
}
