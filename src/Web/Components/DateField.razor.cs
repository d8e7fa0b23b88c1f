using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A date typed as digits (24112026 or 24.11.2026); what is no date stays as typed, with words.</summary>
public sealed partial class DateField
{
    private string? _text;
    private DateOnly? _shown;
    private bool _unreadable;

    /// <summary>Id and name of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>Another hint than the usual example.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>May be left empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Cannot be changed now.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>The browser's help («bday»); off otherwise.</summary>
    [Parameter]
    public string Autocomplete { get; set; } = "off";

    /// <summary>The date; null while empty or unreadable.</summary>
    [Parameter]
    public DateOnly? Value { get; set; }

    /// <summary>Tells of a new date.</summary>
    [Parameter]
    public EventCallback<DateOnly?> ValueChanged { get; set; }

    /// <summary>A problem that the page found.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string? ProblemText => _unreadable ? Texts["date.unreadable"]
        : Problem ?? Problems.FirstOrDefault(problem => problem.FieldId == Id)?.Text;

    protected override void OnParametersSet()
    {
        if (Value != _shown)
        {
            _shown = Value;
            _text = Value is { } date ? Formats.Date(date) : null;
            _unreadable = false;
        }
    }

    private async Task Read(ChangeEventArgs change)
    {
        _text = change.Value as string;
        var read = TypedDate.TryParse(_text, out var date);
        _unreadable = !read && !string.IsNullOrWhiteSpace(_text);
        _shown = read ? date : null;
        if (read)
        {
            _text = Formats.Date(date);
        }

        await ValueChanged.InvokeAsync(_shown);
    }
}
