using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;

namespace Licensing.Kernel.Cases;

/// <summary>What a refusal is composed from.</summary>
/// <param name="Edition">The edition that the case is bound to.</param>
/// <param name="Schema">The facts of the service.</param>
/// <param name="Assessment">What the rules found in the case.</param>
/// <param name="Grounds">Which of the grounds found the officer names; all of them when empty.</param>
/// <param name="Reasoning">The officer's own words.</param>
/// <param name="Level">The level that decides, from 0, the unit.</param>
public sealed record RefusalRequest(
    IEdition Edition,
    FactSchema Schema,
    Assessment Assessment,
    ImmutableArray<string> Grounds,
    string? Reasoning,
    DateTimeOffset DecidedAt,
    int Level = 0);

/// <summary>A refusal, or why there can be none, with the code of the ground that is wrong.</summary>
public sealed record ComposedRefusal(Refusal? Refusal, RefusalError? Error, string? Ground);

/// <summary>Composes a refusal from what the rules found (C-3.5, C-7): nothing but grounds of the bound edition.</summary>
public static class RefusalComposer
{
    private const string MissingDocuments = "documents";

    public static ComposedRefusal Compose(RefusalRequest request, LawSnapshot law)
    {
        var found = Found(request);
        var named = request.Grounds.IsDefaultOrEmpty ? found.Keys.ToImmutableArray() : [.. request.Grounds.Distinct()];
        if (named.IsEmpty)
        {
            return new(null, RefusalError.NoGround, null);
        }

        foreach (var code in named)
        {
            if (Objection(request.Edition, code, found) is { } error)
            {
                return new(null, error, code);
            }
        }

        var grounds = found.Where(ground => named.Contains(ground.Key)).Select(ground => Ground(request, ground.Value));
        return new(
            new Refusal(
                request.Edition.Service, request.Edition.Code, request.Assessment.Act.RepealedOn,
                BusinessTime.Of(request.DecidedAt), [.. grounds],
                string.IsNullOrWhiteSpace(request.Reasoning) ? null : request.Reasoning.Trim(), AppealOf(request, law)),
            null, null);
    }

    /// <summary>Until when and by whom a complaint that comes in at this moment is answered (C-8).</summary>
    public static DateOnly AnswerDue(ComplaintRule rule, DateTimeOffset receivedAt, string edition, LawSnapshot law) =>
        BusinessTime.DateOf(Deadlines.Work(
            rule.AnswerTerm, receivedAt, OfficeSchedule.RoundTheClock, law.Calendar, rule.Clause, edition).DueAt);

    // In the order of the act; missing documents first where the edition knows the ground.
    private static OrderedDictionary<string, GroundFinding> Found(RefusalRequest request)
    {
        var found = new OrderedDictionary<string, GroundFinding>();
        if (request.Edition.MissingDocuments is { } rule && !request.Assessment.Missing.IsEmpty)
        {
            found.Add(rule.GroundCode, new GroundFinding(
                rule.GroundCode, rule.Clause, IsBar: false, [new FactValue(MissingDocuments, request.Assessment.Missing)]));
        }

        foreach (var finding in request.Assessment.Findings)
        {
            found.TryAdd(finding.Code, finding);
        }

        return found;
    }

    private static RefusalError? Objection(
        IEdition edition, string code, OrderedDictionary<string, GroundFinding> found)
    {
        if (edition.MissingDocuments?.GroundCode == code)
        {
            return found.ContainsKey(code) ? null : RefusalError.NothingMissing;
        }

        return edition.Grounds.All(ground => ground.Code != code) ? RefusalError.NotOfThisEdition
            : found.ContainsKey(code) ? null
            : RefusalError.NotFound;
    }

    private static RefusalGround Ground(RefusalRequest request, GroundFinding finding) => new(
        finding.Code, finding.Clause, TextKeys.Ground(request.Edition.Service, finding.Code),
        [.. finding.Facts.Select(fact => Fact(request, fact))]);

    private static RefusalFact Fact(RefusalRequest request, FactValue fact)
    {
        var service = request.Edition.Service;
        ImmutableArray<string> keys = fact.Name == MissingDocuments
            ? [.. fact.Values.Select(code => TextKeys.Document(service, code))]
            : request.Schema.Find(fact.Name)?.Type switch
            {
                FactType.Code => [.. fact.Values.Select(code => TextKeys.FactCode(service, fact.Name, code))],
                FactType.Country => [.. fact.Values.Select(TextKeys.Country)],
                _ => [],
            };
        return new(fact.Name, TextKeys.Fact(service, fact.Name), fact.Values, keys);
    }

    private static Appeal AppealOf(RefusalRequest request, LawSnapshot law)
    {
        var rule = request.Edition.Complaint;
        var levels = rule.Line.Levels;
        var to = Math.Min(request.Level + 1, levels.Length - 1);
        return new(
            rule.Clause, rule.Line.Code, levels[to], TextKeys.AppealLevel(levels[to]), levels[(to + 1)..],
            AnswerDue(rule, request.DecidedAt, request.Edition.Code, law));
    }
}
