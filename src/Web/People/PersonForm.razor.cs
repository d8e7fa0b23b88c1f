using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>The data of a person, new or to be corrected; the IIN fills in what it says.</summary>
public sealed partial class PersonForm
{
    /// <summary>What stands before the ids of the fields.</summary>
    [Parameter]
    public string Path { get; set; } = string.Empty;

    /// <summary>What was entered so far.</summary>
    [Parameter, EditorRequired]
    public NewPersonEntry Entry { get; set; } = new();

    /// <summary>Text of fields that are no dates yet, by the field's name.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> HalfTyped { get; set; } = new Dictionary<string, string>();

    /// <summary>Tells of a change, with the name of a half-typed field and its text where there is one.</summary>
    [Parameter, EditorRequired]
    public EventCallback<PersonChange> OnChange { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string F(string name) => FailureText.FieldId(Path + name);

    private string? Half(string name) => HalfTyped.GetValueOrDefault(Path + name);

    private List<(string Code, string Text)> Words<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => (v.ToString(), Texts[$"{Kebab(typeof(T).Name)}.{Kebab(v.ToString())}"]))];

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private Task Change(Func<NewPersonEntry, NewPersonEntry> change) => OnChange.InvokeAsync(new(change(Entry), null, null));

    private Task Date(string field, TypedValue<DateOnly?> typed, Func<NewPersonEntry, NewPersonEntry> change) =>
        OnChange.InvokeAsync(new(change(Entry), Path + field, typed.Unreadable ?? string.Empty));

    private Task Iin(string? text) => Change(e => Kernel.People.Iin.TryParse(text, out var iin, out _)
        ? e with { Iin = iin.Value, BirthDate = e.BirthDate ?? iin.BirthDate, Sex = e.Sex ?? iin.Sex }
        : e with { Iin = text });
}

/// <summary>A change in the form.</summary>
/// <param name="Entry">The data after it.</param>
/// <param name="Field">A date field, where one changed.</param>
/// <param name="HalfTyped">Its text while it is no date; empty once it is one.</param>
public sealed record PersonChange(NewPersonEntry Entry, string? Field, string? HalfTyped);
