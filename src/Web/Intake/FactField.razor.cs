using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Kernel.Standards;
using Licensing.Platform.Intake;
using Licensing.Web.Components;
using Licensing.Web.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>One question of the situation, with the control that its type asks for.</summary>
public sealed partial class FactField
{
    private const string None = "none";

    /// <summary>The fact.</summary>
    [Parameter, EditorRequired]
    public FactDefinition Fact { get; set; } = default!;

    /// <summary>The service, for the words.</summary>
    [Parameter, EditorRequired]
    public string Service { get; set; } = string.Empty;

    /// <summary>The codes that fit, where not all do.</summary>
    [Parameter]
    public IReadOnlyList<string>? Only { get; set; }

    /// <summary>What was typed; null when nothing.</summary>
    [Parameter]
    public JsonNode? Value { get; set; }

    /// <summary>What stands in the field where it is no value yet.</summary>
    [Parameter]
    public string? Unreadable { get; set; }

    /// <summary>Tells of an answer, or of text that is none yet.</summary>
    [Parameter, EditorRequired]
    public EventCallback<TypedValue<JsonNode?>> OnTyped { get; set; }

    /// <summary>All problems of the step.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string Id => FailureText.FieldId($"{DraftSteps.Facts}.{Fact.Name}");

    private string Key => TextKeys.Fact(Service, Fact.Name);

    private string Label => Texts[Key];

    private string? Hint => Texts.Has(Key + ".hint") ? Texts[Key + ".hint"] : null;

    private IReadOnlyList<(string Code, string Text)> YesNo => [("true", Texts["answer.yes"]), ("false", Texts["answer.no"])];

    private IReadOnlyList<(string Code, string Text)> Choices =>
        [.. Fact.Options.Where(code => Only?.Contains(code) != false).Select(code => (code, Word(code))), .. HasNone ? [(None, Texts[TextKeys.FactNone(Service, Fact.Name)])] : Array.Empty<(string, string)>()];

    private bool HasNone => Fact.MayBeNone && Texts.Has(TextKeys.FactNone(Service, Fact.Name));

    private IReadOnlyCollection<string> Chosen => Value is null && HasNone ? [None] : Strings;

    private IReadOnlyCollection<string> Strings => Value switch
    {
        null => [],
        JsonArray list => [.. list.OfType<JsonNode>().Select(Text)],
        _ => [Text(Value)],
    };

    private DateOnly? DateValue =>
        DateOnly.TryParseExact(Strings.FirstOrDefault(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private IReadOnlyList<FieldProblem> NumberProblems =>
        Value is null && !string.IsNullOrEmpty(Unreadable) ? [new FieldProblem(Id, Texts["error.number-unreadable"])] : Problems;

    private static string Text(JsonNode node) => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private string Word(string code) => Texts.Has(TextKeys.FactCode(Service, Fact.Name, code)) ? Texts[TextKeys.FactCode(Service, Fact.Name, code)] : code;

    private Task Tell(JsonNode? value, string? unreadable = null) => OnTyped.InvokeAsync(new(value, unreadable));

    private Task Choose(IReadOnlyList<string> codes) => Tell(
        Fact.IsList ? codes.Count == 0 ? null : new JsonArray([.. codes.Select(code => (JsonNode?)JsonValue.Create(code))])
        : Fact.MayBeNone && codes[0] == None ? null
        : Fact.Type == FactType.WholeNumber ? JsonValue.Create(int.Parse(codes[0], CultureInfo.InvariantCulture))
        : JsonValue.Create(codes[0]));

    // Several numbers are typed one after another: «3, 5».
    private Task ReadNumbers(string? text)
    {
        var numbers = (text ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : null).ToList();
        return numbers.Count == 0 ? Tell(null) : numbers.Contains(null) ? Tell(null, text) : Tell(new JsonArray([.. numbers]));
    }

    private Task ReadDate(TypedValue<DateOnly?> typed) =>
        Tell(typed.Value is { } date ? JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null, typed.Unreadable);

    private Task ReadNumber(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Tell(null)
        : Fact.Type == FactType.WholeNumber && int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var whole) ? Tell(JsonValue.Create(whole))
        : Fact.Type == FactType.Number && decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Tell(JsonValue.Create(number))
        : Tell(null, text);
}
