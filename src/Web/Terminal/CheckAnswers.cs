using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.Standards;
using Licensing.Web.Components;
using Microsoft.Extensions.Primitives;

namespace Licensing.Web.Terminal;

/// <summary>
/// The answers of «check before you come», carried from page to page in the form itself, so that nothing is stored
/// (C-12). Asks only what matters for the answers so far; what checks find (<c>bars</c>) is never asked.
/// </summary>
internal sealed class CheckAnswers
{
    /// <summary>The answer to a choice that can be left open.</summary>
    public const string None = "none";

    private static readonly char[] Between = [',', ';', ' '];
    private readonly IStandard _standard;
    private readonly IEdition? _edition;
    private readonly JsonObject _facts;

    private CheckAnswers(IStandard standard, IEdition? edition, JsonObject facts) => (_standard, _edition, _facts) = (standard, edition, facts);

    /// <summary>How many questions have been answered.</summary>
    public int Count => _facts.Count;

    /// <summary>The next question; null when all are answered.</summary>
    public FactDefinition? Next
    {
        get
        {
            var asked = _standard.FactsToAsk(Json, _edition);
            return _standard.Schema.Facts.FirstOrDefault(
                fact => fact.Name != "bars" && asked.Contains(fact.Name) && !_facts.ContainsKey(fact.Name));
        }
    }

    /// <summary>For the machine interface.</summary>
    public JsonElement Json => JsonSerializer.SerializeToElement(_facts);

    /// <summary>Answers as the form carries them; anything that is no object of known facts starts anew.</summary>
    public static CheckAnswers Read(IStandard standard, IEdition? edition, string? carried)
    {
        try
        {
            var facts = string.IsNullOrEmpty(carried) ? null : JsonNode.Parse(carried) as JsonObject;
            return new(standard, edition, facts is not null && facts.All(fact => standard.Schema.Find(fact.Key) is not null) ? facts : []);
        }
        catch (JsonException)
        {
            // The form was tampered with.
            return new(standard, edition, []);
        }
    }

    /// <summary>Takes back the last answer.</summary>
    public void Back()
    {
        if (_facts.Count > 0)
        {
            _facts.RemoveAt(_facts.Count - 1);
        }
    }

    /// <summary>Takes back an answer and those after it; the last one where this was not answered.</summary>
    public void BackTo(string fact)
    {
        var index = _facts.Select(answered => answered.Key).ToList().IndexOf(fact);
        var kept = index >= 0 ? index : _facts.Count - 1;
        while (_facts.Count > Math.Max(kept, 0))
        {
            Back();
        }
    }

    /// <summary>Takes the answer to the next question; false where it does not fit.</summary>
    public bool Answer(StringValues given)
    {
        if (Next is not { } fact)
        {
            return false;
        }

        var isNone = fact.MayBeNone && given == None;
        var value = isNone ? null : Value(fact, given);
        if (value is null && !isNone && !(CanBeLeftOut(fact) && given.All(string.IsNullOrWhiteSpace)))
        {
            return false;
        }

        // Left out: null is what the machine interface takes for it (C-12).
        _facts[fact.Name] = value;
        return true;
    }

    /// <summary>The same with an answer to the next question, to be tried out; null where it does not even fit the question.</summary>
    public JsonElement? With(string answer)
    {
        var tried = new CheckAnswers(_standard, _edition, (JsonObject)_facts.DeepClone());
        return tried.Answer(answer) ? tried.Json : null;
    }

    public override string ToString() => _facts.ToJsonString();

    /// <summary>Whether a fact may have no answer, such as the last day of a permit that somebody does not have.</summary>
    public static bool CanBeLeftOut(FactDefinition fact) => fact is { Required: false, IsList: false, Default: null, Type: not (FactType.Boolean or FactType.Code) };

    private static JsonNode? Value(FactDefinition fact, StringValues given)
    {
        var parts = fact is { IsList: true, Type: FactType.WholeNumber } ? given.SelectMany(answer => answer?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? []) : given;
        var answers = parts.Where(answer => !string.IsNullOrWhiteSpace(answer)).Select(answer => Single(fact, answer!.Trim())).ToList();
        return answers.Contains(null) ? null
            : fact.IsList ? (answers.Count > 0 || !fact.NotEmpty ? new JsonArray([.. answers]) : null)
            : answers.FirstOrDefault();
    }

    private static JsonValue? Single(FactDefinition fact, string answer) => fact.Type switch
    {
        FactType.Boolean => JsonValue.Create(answer == "true"),
        FactType.WholeNumber => int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && Fits(fact, whole) ? JsonValue.Create(whole) : null,
        FactType.Number => decimal.TryParse(answer.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Fits(fact, number) ? JsonValue.Create(number) : null,
        FactType.Date => TypedDate.TryParse(answer, out var date) ? JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        FactType.Code => fact.Codes.Contains(answer) ? JsonValue.Create(answer) : null,
        FactType.Country => answer is { Length: 3 } ? JsonValue.Create(answer.ToUpperInvariant()) : null,
        _ => JsonValue.Create(answer),
    };

    private static bool Fits(FactDefinition fact, decimal number) => number >= fact.Min && (fact.Numbers.IsEmpty || fact.Numbers.Any(n => n == number)) && (fact.Max is null || number <= fact.Max);
}
