using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>A date typed as digits whose half-typed text is kept with the form, so that leaving and coming back loses nothing.</summary>
public sealed partial class KeptDateField
{
    /// <summary>Id and name of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>May be left empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The date; null while empty or unreadable.</summary>
    [Parameter]
    public DateOnly? Value { get; set; }

    /// <summary>What stands in the field where it is no date.</summary>
    [Parameter]
    public string? Unreadable { get; set; }

    /// <summary>Tells of a date, or of text that is none yet.</summary>
    [Parameter, EditorRequired]
    public EventCallback<TypedValue<DateOnly?>> OnTyped { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string? Shown => Value is { } date ? Formats.Date(date) : Unreadable;

    private IReadOnlyList<FieldProblem> AllProblems =>
        Value is null && !string.IsNullOrWhiteSpace(Unreadable) ? [new FieldProblem(Id, Texts["date.unreadable"])] : Problems;

    private Task Read(string? text) => OnTyped.InvokeAsync(
        TypedDate.TryParse(text, out var date) ? new(date, null)
        : string.IsNullOrWhiteSpace(text) ? new(null, null)
        : new(null, text));
}

/// <summary>What was typed: a value, or text that cannot be read as one yet.</summary>
public readonly record struct TypedValue<T>(T Value, string? Unreadable);
