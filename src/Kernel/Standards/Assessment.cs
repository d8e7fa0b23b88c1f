using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Fees;

namespace Licensing.Kernel.Standards;

/// <summary>What would happen (C-12): refuse for any ground but missing documents, else incomplete, else accept.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    [JsonStringEnumMemberName("accept")]
    Accept,

    [JsonStringEnumMemberName("incomplete")]
    Incomplete,

    [JsonStringEnumMemberName("refuse")]
    Refuse,
}

/// <summary>A document that is asked for in this situation.</summary>
public sealed record AskedDocument(string Code, string Clause, bool Presented);

/// <summary>A ground that the situation shows.</summary>
public sealed record FoundGround(string Code, string Clause);

/// <summary>The answer of the machine interface, member for member (C-12); what is ignored in JSON is for the case.</summary>
/// <param name="Act">The act with its dates as known for the filing date, to mark a repealed one.</param>
public sealed record Assessment(
    string Service,
    string Edition,
    Outcome Outcome,
    ImmutableArray<AskedDocument> Documents,
    ImmutableArray<string> Missing,
    ImmutableArray<FoundGround> Grounds,
    ImmutableArray<FeeLine> Fees,
    long Total,
    DateTimeOffset DueAt,
    int? WaitMinutes,
    IReadOnlyDictionary<string, object?> Result,
    [property: JsonIgnore] Act Act)
{
    /// <summary>The sheets that explain the due time, one for each stage of the term.</summary>
    [JsonIgnore]
    public ImmutableArray<DeadlineSheet> Deadlines { get; init; } = [];

    /// <summary>What is paid before acceptance; the rest of the total once the case is granted (PR-8).</summary>
    [JsonIgnore]
    public long DueNow => Fees.Where(fee => !fee.AfterDecision).Sum(fee => fee.Amount);

    /// <summary>What will be asked for after acceptance, in a second checklist.</summary>
    [JsonIgnore]
    public ImmutableArray<LaterDocumentRule> Later { get; init; } = [];

    /// <summary>The grounds with the facts that each rests on.</summary>
    [JsonIgnore]
    public ImmutableArray<GroundFinding> Findings { get; init; } = [];

    /// <summary>The index by which the fees were worked out.</summary>
    [JsonIgnore]
    public int Mci { get; init; }
}

/// <summary>A ground and the facts that it rests on (C-3.5).</summary>
public sealed record GroundFinding(string Code, string Clause, bool IsBar, ImmutableArray<FactValue> Facts);

/// <summary>A fact by its name in JSON, and its values: several for a list, none for one that is empty.</summary>
public sealed record FactValue(string Name, ImmutableArray<string> Values);

/// <summary>An assessment, or what was wrong with the question.</summary>
public sealed record AssessmentResult(Assessment? Assessment, ImmutableArray<InputError> Errors)
{
    public bool IsValid => Assessment is not null;

    internal static AssessmentResult Wrong(params ImmutableArray<InputError> errors) => new(null, errors);
}
