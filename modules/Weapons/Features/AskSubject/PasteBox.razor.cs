using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Takes rows of a table as they are copied: a line for each, cells by tab or semicolon.</summary>
public sealed partial class PasteBox
{
    private string? _text;

    /// <summary>Id of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What is pasted.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>Which columns.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Tells of the rows, each with its cells.</summary>
    [Parameter, EditorRequired]
    public EventCallback<IReadOnlyList<IReadOnlyList<string>>> OnRows { get; set; }

    private async Task Take()
    {
        var rows = (_text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => (IReadOnlyList<string>)line.Split(['\t', ';'], StringSplitOptions.TrimEntries)).ToList();
        _text = null;
        await OnRows.InvokeAsync(rows);
    }
}
