using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Terminal;

public partial class Question
{
    /// <summary>Id and name of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = string.Empty;

    /// <summary>How to answer.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>How signs are set out: # for a digit, A for a letter.</summary>
    [Parameter]
    public string? Mask { get; set; }

    /// <summary>What was answered before.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>What was wrong with it.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Pairs of letters that the answer may begin with.</summary>
    [Parameter]
    public IReadOnlyList<string> Letters { get; set; } = [];

    /// <summary>A comma belongs to the answer: a fraction, or several numbers.</summary>
    [Parameter]
    public bool Comma { get; set; }

    /// <summary>Digits only: the keyboard of a telephone shows digits.</summary>
    [Parameter]
    public bool Numeric { get; set; } = true;

    /// <summary>With the on-screen keypad: in the hall, where there is no keyboard.</summary>
    [Parameter]
    public bool HasPad { get; set; } = true;
}
