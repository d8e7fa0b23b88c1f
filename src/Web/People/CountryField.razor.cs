using Licensing.Kernel.People;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Licensing.Web.People;

/// <summary>
/// A citizenship (C-1: ISO 3166-1 alpha-3), found by typing: a name or the beginning of one of its words in any of the three languages, or a code. What means
/// one state only is chosen at once; arrows and Enter choose among several.
/// </summary>
public sealed partial class CountryField
{
    private const int Most = 8;

    private IReadOnlyList<string> _hits = [];
    private string? _shown;
    private string _text = string.Empty;
    private int _at = -1;
    private bool _unknown;

    /// <summary>Id and name of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>The code.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Tells of another code.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>Offers Kazakhstan and «stateless» too.</summary>
    [Parameter]
    public bool Everybody { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private bool IsOpen => _hits.Count > 0;

    private string? Active => _at >= 0 && _at < _hits.Count ? $"{Id}-option-{_hits[_at]}" : null;

    private IReadOnlyList<FieldProblem> Shown => _unknown ? [new FieldProblem(Id, Texts["error.country-unknown"])] : Problems;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What is being typed stays as it is; another value from outside takes its place.
        if (Value != _shown)
        {
            (_shown, _text, _unknown) = (Value, Value is null ? string.Empty : Name(Value), false);
        }
    }

    private string Name(string code) => code == Countries.Stateless ? Texts["country.stateless"] : CountryNames.Of(code);

    private List<string> Find(string text) =>
        [.. CountryNames.Find(Typing(text), Texts, Most + 2).Where(code => Everybody || code is not (Countries.Kazakhstan or Countries.Stateless)).Take(Most)];

    // A name that was chosen stands there with its code.
    private static string Typing(string text) => text.EndsWith(')') && text.LastIndexOf(" (", StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    private async Task Typed()
    {
        (_hits, _at, _unknown) = (Find(_text), 0, false);
        await Tell(Meant(_text));
    }

    private async Task Key(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                _hits = IsOpen ? _hits : Find(_text);
                _at = Math.Min(_at + 1, _hits.Count - 1);
                break;
            case "ArrowUp":
                _at = Math.Max(_at - 1, 0);
                break;
            case "Enter" when IsOpen && _at >= 0 && !key.CtrlKey:
                await Choose(_hits[_at]);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private async Task Choose(string code)
    {
        (_text, _unknown) = (Name(code), false);
        Close();
        await Tell(code);
    }

    // The field is left: what was typed means a state, or is said to mean none.
    private async Task Left(ChangeEventArgs change)
    {
        _text = change.Value as string ?? string.Empty;
        var code = Meant(_text);
        (_text, _unknown) = (code is null ? _text : Name(code), code is null && !string.IsNullOrWhiteSpace(_text));
        Close();
        await Tell(code);
    }

    private void Close() => (_hits, _at) = ([], -1);

    // The one state that a text means: its code or whole name, or the only one that fits.
    private string? Meant(string text) => Find(text) switch
    {
        [var only] => only,
        [var first, ..] when IsWhole(first, text) => first,
        _ => null,
    };

    private bool IsWhole(string code, string text) =>
        string.Equals(text.Trim(), code, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Typing(text).Trim(), code == Countries.Stateless ? Texts["country.stateless"] : CountryNames.Plain(code), StringComparison.OrdinalIgnoreCase);

    private async Task Tell(string? code)
    {
        if (code != Value)
        {
            _shown = code;
            await ValueChanged.InvokeAsync(code);
        }
    }
}
