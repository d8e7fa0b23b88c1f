using Licensing.Platform.Terminals;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Gate;

/// <summary>A page of the public, without a circuit: asked at a person's pace (C-10), perhaps at a terminal of a hall.</summary>
public abstract class PublicPage : DeskPage
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Context { get; set; } = default!;

    /// <summary>The terminal at which the page is shown; none in any other browser.</summary>
    protected EnrolledTerminal? Terminal => Terminals.Of(Context);

    [Inject]
    private PublicGate Gate { get; set; } = default!;

    [Inject]
    private ITerminals Terminals { get; set; } = default!;

    /// <summary>Whether the public may ask now; <paramref name="number"/> is the case number asked about.</summary>
    protected bool Opens(string? number = null) => Gate.Opens(Context, number);
}
