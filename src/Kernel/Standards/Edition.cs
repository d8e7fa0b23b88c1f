using System.Collections.Immutable;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;

namespace Licensing.Kernel.Standards;

/// <summary>
/// One edition of a service's standard, declared step by step in the order of the act; each step gives a new value.
/// Every rule names its clause. A rule without a condition always applies.
/// </summary>
public sealed record Edition<TFacts> : IEdition
    where TFacts : ServiceFacts
{
    internal Edition(string service, Act act, ScheduleKind schedule, FactSchema schema)
    {
        Schema = schema;
        Service = service;
        Act = act;
        Schedule = schedule;
    }

    public string Service { get; }

    public string Code => Act.Code;

    public Act Act { get; }

    public ScheduleKind Schedule { get; private init; }

    public HandOutRule HandOut { get; private init; } = new("", null, []);

    public MissingDocumentsRule? MissingDocuments { get; private init; }

    public ComplaintRule Complaint { get; private init; } = new("", Clocks.Term.Months(1), AppealLine.RoadPolice);

    public bool RefusalIsDiscretionary { get; private init; }

    public ImmutableHashSet<string> Ignored { get; private init; } = [];

    public ImmutableArray<DocumentRule> Documents => [.. DocumentRules.Select(rule => rule.Rule)];

    public ImmutableArray<LaterDocumentRule> LaterDocuments => [.. LaterDocumentRules.Select(rule => rule.Rule)];

    public ImmutableArray<DocumentRule> DocumentsAfterGrant { get; private init; } = [];

    public ImmutableArray<FeeRule> Fees => [.. FeeRules.Select(rule => rule.Rule)];

    public ImmutableArray<TermRule> Terms => [.. TermRules.Select(rule => rule.Rule)];

    public ImmutableArray<QueueRule> Queues => [.. QueueRules.Select(rule => rule.Rule)];

    public ImmutableArray<GroundRule> Grounds => [.. GroundRules.Select(rule => rule.Rule)];

    public ImmutableArray<LawDefault> Overridable => LawDefaults.Of(this);

    internal FactSchema Schema { get; }

    internal ImmutableArray<Conditional<TFacts, DocumentRule>> DocumentRules { get; private init; } = [];

    internal ImmutableArray<Conditional<TFacts, LaterDocumentRule>> LaterDocumentRules { get; private init; } = [];

    internal ImmutableArray<Conditional<TFacts, FeeRule>> FeeRules { get; private init; } = [];

    internal ImmutableArray<Conditional<TFacts, TermRule>> TermRules { get; private init; } = [];

    internal ImmutableArray<Conditional<TFacts, QueueRule>> QueueRules { get; private init; } = [];

    internal ImmutableArray<Conditional<TFacts, GroundRule>> GroundRules { get; private init; } = [];

    internal ImmutableArray<Conditional<TFacts, InputRule>> InputRules { get; private init; } = [];

    internal ImmutableArray<ResultRule<TFacts>> ResultRules { get; private init; } = [];

    internal ImmutableSortedDictionary<string, (decimal Value, string Clause)> Numbers { get; private init; } =
        ImmutableSortedDictionary<string, (decimal, string)>.Empty;

    internal ImmutableSortedDictionary<string, (ImmutableArray<string> Codes, string Clause)> Lists { get; private init; } =
        ImmutableSortedDictionary<string, (ImmutableArray<string>, string)>.Empty;

    /// <summary>Opening hours other than those of the service's default office.</summary>
    public Edition<TFacts> OpeningHours(ScheduleKind schedule) => this with { Schedule = schedule };

    /// <summary>The term; of several the first whose condition holds. A term without condition comes last.</summary>
    public Edition<TFacts> Term(
        Term term, string clause, Func<Situation<TFacts>, bool>? when = null, string code = "result") =>
        Stages([term], clause, when, code);

    /// <summary>A term in stages, each counted from the end of the one before (EX-4).</summary>
    public Edition<TFacts> Stages(
        ImmutableArray<Term> stages, string clause, Func<Situation<TFacts>, bool>? when = null, string code = "result") =>
        this with { TermRules = TermRules.Add(new(new(code, stages, clause), when)) };

    /// <summary>The longest wait in the queue, or null; of several the first whose condition holds.</summary>
    public Edition<TFacts> Queue(
        int? minutes, string clause, Func<Situation<TFacts>, bool>? when = null, string code = "hand-in") =>
        this with { QueueRules = QueueRules.Add(new(new(code, minutes, clause), when)) };

    /// <summary>The longest wait to collect, and the windows in which results are handed out.</summary>
    public Edition<TFacts> Collect(int? minutes, string clause, params ImmutableArray<TimeWindow> windows) =>
        this with { HandOut = new(clause, minutes, windows) };

    /// <summary>A fee; the percentage is multiplied by the count before it is rounded (C-6).</summary>
    /// <param name="afterDecision">Paid only once the case is granted (PR-8).</param>
    public Edition<TFacts> Fee(
        string code,
        decimal percentOfMci,
        string clause,
        Func<Situation<TFacts>, bool>? when = null,
        Func<TFacts, int>? times = null,
        bool afterDecision = false) =>
        this with { FeeRules = FeeRules.Add(new(new(code, percentOfMci, clause, afterDecision), when, Times: times)) };

    /// <summary>
    /// A document that is asked for. One code can be declared twice with different clauses and conditions; it is asked
    /// for once.
    /// </summary>
    /// <param name="counts">When it counts as presented though it is there: an expired one does not.</param>
    public Edition<TFacts> Document(
        string code,
        string clause,
        Func<Situation<TFacts>, bool>? when = null,
        DocumentForm form = DocumentForm.Original,
        Func<Situation<TFacts>, bool>? counts = null) =>
        this with { DocumentRules = DocumentRules.Add(new(new(code, clause, form), when, Counts: counts)) };

    /// <summary>
    /// A document of a second checklist, asked for after acceptance (EX-9). That it was not brought in time is a ground
    /// that the check of that list finds.
    /// </summary>
    public Edition<TFacts> DocumentLater(
        string code, string clause, Term within, string otherwise, Func<Situation<TFacts>, bool>? when = null) =>
        this with { LaterDocumentRules = LaterDocumentRules.Add(new(new(code, clause, within, otherwise), when)) };

    /// <summary>A document that is handed in once the case is granted, before the result (PR-17).</summary>
    public Edition<TFacts> DocumentAfterGrant(string code, string clause) =>
        this with { DocumentsAfterGrant = DocumentsAfterGrant.Add(new(code, clause, DocumentForm.Original)) };

    /// <summary>A ground for refusal that follows from the facts.</summary>
    /// <param name="restsOn">The facts it rests on, by the names of the properties.</param>
    public Edition<TFacts> Refuse(
        string code, string clause, Func<Situation<TFacts>, bool> when, params ImmutableArray<string> restsOn) =>
        this with { GroundRules = GroundRules.Add(new(new(code, clause, IsBar: false, [.. restsOn.Select(FactNames.Of)]), when)) };

    /// <summary>A ground that a check finds (*bar*). Where its condition does not hold, naming it is an error.</summary>
    public Edition<TFacts> Bar(string code, string clause, Func<Situation<TFacts>, bool>? when = null) =>
        this with { GroundRules = GroundRules.Add(new(new(code, clause, IsBar: true, [FactNames.Bars]), when)) };

    /// <summary>Facts that this edition does not allow: an error, not a ground.</summary>
    /// <param name="fact">The name of the property that is wrong.</param>
    public Edition<TFacts> Invalid(string fact, Func<Situation<TFacts>, bool> when, string message) =>
        this with { InputRules = InputRules.Add(new(new(FactNames.Of(fact), message), when)) };

    /// <summary>What follows when documents are missing (C-3.2).</summary>
    public Edition<TFacts> WhenDocumentsMissing(string groundCode, string clause, bool hasReceipt) =>
        this with { MissingDocuments = new(groundCode, clause, hasReceipt) };

    /// <summary>Within what a complaint is answered, and up which line it goes (C-8).</summary>
    public Edition<TFacts> Complaints(
        Term answer, string clause, AppealLine line, Term? qualityBody = null) =>
        this with { Complaint = new(clause, answer, line, qualityBody) };

    /// <summary>Facts that other editions look at and this one does not, by the names of the properties.</summary>
    public Edition<TFacts> Ignores(params ImmutableArray<string> facts) => this with { Ignored = [.. facts.Select(fact => Schema.Get(FactNames.Of(fact)).Name)] };

    /// <summary>The act says «may be refused» (C-3.5).</summary>
    public Edition<TFacts> MayBeRefused() => this with { RefusalIsDiscretionary = true };

    /// <summary>A number that rules use and rows can override, such as an age.</summary>
    public Edition<TFacts> Number(string name, decimal value, string clause) =>
        this with { Numbers = Numbers.Add(name, (value, clause)) };

    /// <summary>A list that rules use and rows can override, such as countries; codes with spaces between.</summary>
    public Edition<TFacts> List(string name, string codes, string clause) =>
        this with { Lists = Lists.Add(name, ([.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)], clause)) };

    /// <summary>What the service works out besides (C-12, <c>result</c>).</summary>
    public Edition<TFacts> Result(string name, Func<Situation<TFacts>, object?> value) =>
        this with { ResultRules = ResultRules.Add(new(name, value)) };

    /// <summary>A number of the edition on a day, as declared or overridden.</summary>
    public decimal NumberOn(string name, DateOnly filedOn, LawSnapshot law) =>
        law.Number(Service, Code, LawKeys.Number(name), filedOn, Numbers[name].Value);

    internal ImmutableArray<string> ListOn(string name, DateOnly filedOn, LawSnapshot law) =>
        law.Codes(Service, Code, LawKeys.List(name), filedOn, Lists[name].Codes);
}
