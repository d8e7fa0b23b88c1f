using System.Collections.Immutable;
using System.Text.Json;
using Licensing.Kernel.Calendars;

namespace Licensing.Kernel.Standards;

/// <summary>Begins the declaration of a service's standard.</summary>
public static class Standard
{
    public static Standard<TFacts> For<TFacts>(string service, OfficeKind office)
        where TFacts : ServiceFacts, new() => new(service, office);
}

/// <summary>
/// The standard of one service: its facts, and an edition for each act that ordered it. Declared once, immutable, pure.
/// </summary>
public sealed class Standard<TFacts> : IStandard
    where TFacts : ServiceFacts, new()
{
    private readonly ImmutableArray<Edition<TFacts>> _editions;
    private readonly ImmutableDictionary<string, Func<TFacts, bool>> _questions;

    internal Standard(string service, OfficeKind office)
        : this(service, office, [], ImmutableDictionary<string, Func<TFacts, bool>>.Empty, FactSchema.Of<TFacts>())
    {
    }

    private Standard(
        string service,
        OfficeKind office,
        ImmutableArray<Edition<TFacts>> editions,
        ImmutableDictionary<string, Func<TFacts, bool>> questions,
        FactSchema schema)
    {
        Service = service;
        DefaultOfficeKind = office;
        _editions = editions;
        _questions = questions;
        Schema = schema;
    }

    public string Service { get; }

    public OfficeKind DefaultOfficeKind { get; }

    public FactSchema Schema { get; }

    public ImmutableArray<IEdition> Editions => ImmutableArray<IEdition>.CastUp(_editions);

    /// <summary>Declares an edition, in the order of the act.</summary>
    public Standard<TFacts> Edition(Act act, Func<Edition<TFacts>, Edition<TFacts>> declare)
    {
        var edition = declare(new Edition<TFacts>(Service, act, DefaultSchedules.DefaultOf(DefaultOfficeKind), Schema));
        EditionCheck.Complete(edition);
        return new(
            Service, DefaultOfficeKind, [.. _editions.Add(edition).OrderBy(e => e.Act.InForceFrom)], _questions, Schema);
    }

    /// <summary>When intake asks for a fact; a fact without a condition is always asked for.</summary>
    public Standard<TFacts> Ask(string fact, Func<TFacts, bool> when) =>
        new(Service, DefaultOfficeKind, _editions, _questions.Add(Schema.Get(FactNames.Of(fact)).Name, when), Schema);

    public IEdition? EditionOn(DateOnly filedOn, LawSnapshot law) => InForce(filedOn, law);

    public IEdition? FindEdition(string code) => _editions.FirstOrDefault(edition => edition.Code == code);

    public ImmutableHashSet<string> FactsToAsk(JsonElement facts, IEdition? edition = null)
    {
        var known = FactReader.Read<TFacts>(Schema, facts, filedOn: null).Facts;
        return [.. Schema.Facts.Select(fact => fact.Name).Where(
            name => name != FactNames.Bars && edition?.Ignored.Contains(name) != true && (!_questions.TryGetValue(name, out var when) || when(known)))];
    }

    /// <summary>The facts that a draft or a case keeps; what is lacking, or cannot be read, has its default.</summary>
    public TFacts FactsOf(string? json)
    {
        try
        {
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json);
            return FactReader.Read<TFacts>(Schema, document.RootElement, filedOn: null).Facts;
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public AssessmentResult Assess(JsonElement request, DateTimeOffset now, LawSnapshot law)
    {
        var (input, hasFilingTime, errors) = AssessmentRequest.Parse(request, now);
        if (errors.IsEmpty)
        {
            return Assess(input, law);
        }

        if (request.ValueKind != JsonValueKind.Object)
        {
            return AssessmentResult.Wrong(errors);
        }

        // All that is wrong at once: the facts are read even where the rest is not right.
        DateOnly? filedOn = hasFilingTime ? BusinessTime.DateOf(input.FiledAt) : null;
        return AssessmentResult.Wrong([.. errors, .. FactReader.Read<TFacts>(Schema, input.Facts, filedOn).Errors]);
    }

    public AssessmentResult Assess(AssessmentInput input, LawSnapshot law)
    {
        var filedOn = BusinessTime.DateOf(input.FiledAt);
        var (facts, errors) = FactReader.Read<TFacts>(Schema, input.Facts, filedOn);
        var (edition, wrongInput) = Bind(input, filedOn, law);
        return edition is null || !errors.IsEmpty || !wrongInput.IsEmpty
            ? AssessmentResult.Wrong([.. wrongInput, .. errors])
            : Assess(edition, facts, input, law);
    }

    /// <summary>The same with typed facts, for a module that has them.</summary>
    public AssessmentResult Assess(
        TFacts facts, DateTimeOffset filedAt, IEnumerable<string> documents, LawSnapshot law, DateOnly? paidOn = null) =>
        Assess(
            new AssessmentInput(filedAt, null, paidOn, JsonSerializer.SerializeToElement(Schema.ToJson(facts)), [.. documents]),
            law);

    private static AssessmentResult Assess(
        Edition<TFacts> edition, TFacts facts, AssessmentInput input, LawSnapshot law)
    {
        var paidOn = input.PaidOn ?? BusinessTime.DateOf(input.FiledAt);
        var situation = new Situation<TFacts>(edition, facts, input.FiledAt, paidOn, law);
        return new Assessor<TFacts>(edition).Assess(
            input.Schedule is { } own ? situation with { Schedule = own } : situation, input.Documents);
    }

    // A named edition must have come into force by the filing date; a payment must not be before 2007-01-01 (C-12).
    private (Edition<TFacts>? Edition, ImmutableArray<InputError> Errors) Bind(
        AssessmentInput input, DateOnly filedOn, LawSnapshot law)
    {
        var errors = new InputErrors();
        if (input.PaidOn < AssessmentLimits.FirstPayment)
        {
            errors.Add("paidOn", InputErrorCode.ImpossibleValue, "must not be before 2007-01-01");
        }

        if (filedOn > AssessmentLimits.LastFiling)
        {
            errors.Add("filedAt", InputErrorCode.ImpossibleValue, "is too far in the future");
        }

        var edition = input.Edition is { } code ? _editions.FirstOrDefault(e => e.Code == code) : InForce(filedOn, law);
        if (input.Edition is null && edition is null)
        {
            errors.Add("filedAt", InputErrorCode.NoEditionInForce, "no edition of the standard was in force on this day");
        }
        else if (edition is null)
        {
            errors.Add("edition", InputErrorCode.UnknownCode, $"must be one of {string.Join(", ", _editions.Select(e => e.Code))}");
        }
        else if (law.DatesOf(edition.Act, filedOn).InForceFrom > filedOn)
        {
            errors.Add("edition", InputErrorCode.EditionNotInForce, "had not come into force by the filing date");
        }

        return (edition, errors.Found);
    }

    private Edition<TFacts>? InForce(DateOnly filedOn, LawSnapshot law) => _editions
        .Where(edition => law.DatesOf(edition.Act, filedOn).InForceFrom <= filedOn)
        .MaxBy(edition => law.DatesOf(edition.Act, filedOn).InForceFrom);
}
