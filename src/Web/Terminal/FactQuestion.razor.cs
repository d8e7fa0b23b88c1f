using Licensing.Kernel.Standards;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Terminal;

/// <summary>One fact asked as a question with large answers.</summary>
public sealed partial class FactQuestion
{
    /// <summary>Code of the service.</summary>
    [Parameter, EditorRequired]
    public string Service { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public FactDefinition Asked { get; set; } = default!;

    /// <summary>What was wrong with the answer.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Codes that the answers so far rule out; they are not offered.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Unfit { get; set; } = [];

    private string Title => Texts[TextKeys.Fact(Service, Asked.Name)];

    private string? Hint => string.Join(". ", new[]
    {
        Texts.Has(HintKey) ? Texts[HintKey] : null,
        Asked.Type == FactType.Date ? Texts["date.hint"] : null,
        CheckAnswers.CanBeLeftOut(Asked) ? Texts["check.optional"] : null,
    }.OfType<string>()) is { Length: > 0 } hint ? hint : null;

    private string HintKey => TextKeys.Fact(Service, Asked.Name) + ".hint";

    private IReadOnlyList<(string Value, string Text)>? Choices => Asked.Type switch
    {
        FactType.Boolean => [("true", Texts["answer.yes"]), ("false", Texts["answer.no"])],
        _ when Asked.Options.IsEmpty => null,
        _ => [.. Asked.Options.Except(Unfit).Select(code => (code, CodeText(code))), .. None],
    };

    private IEnumerable<(string Value, string Text)> None =>
        Asked.MayBeNone && !Unfit.Contains(CheckAnswers.None) && Texts.Has(TextKeys.FactNone(Service, Asked.Name)) ? [(CheckAnswers.None, Texts[TextKeys.FactNone(Service, Asked.Name)])] : [];

    private string CodeText(string code)
    {
        var key = TextKeys.FactCode(Service, Asked.Name, code);
        return Texts.Has(key) ? Texts[key] : code;
    }
}
