using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Standards;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>What an answer says: nothing against it, or the body's own grounds; its number and day.</summary>
public sealed partial class AnswerFields
{
    /// <summary>The body.</summary>
    [Parameter, EditorRequired]
    public string Body { get; set; } = "";

    /// <summary>What was typed so far, a <see cref="TypedAnswer"/>.</summary>
    [Parameter, EditorRequired]
    public object Typed { get; set; } = default!;

    /// <summary>Tells of a change.</summary>
    [Parameter]
    public EventCallback<object> OnChange { get; set; }

    /// <summary>What is wrong.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Wrong { get; set; } = [];

    private TypedAnswer Given => (TypedAnswer)Typed;

    private IReadOnlyList<(string Code, string Text)> Options =>
        [.. BodyGrounds.Of(Enum.Parse<AgreeingBody>(Body)).Select(code => (code, Texts[TextKeys.Ground(ExitFlow.Service, code)]))];

    private Task Tell(TypedAnswer given) => OnChange.InvokeAsync(given);
}
