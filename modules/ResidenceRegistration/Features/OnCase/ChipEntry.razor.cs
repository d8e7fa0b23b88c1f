using Licensing.ResidenceRegistration.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>Notes that the address was written to the chip of somebody's card (RR-6).</summary>
public sealed partial class ChipEntry
{
    private string? _card;

    /// <summary>The line of the register.</summary>
    [Parameter, EditorRequired]
    public Guid ActId { get; set; }

    /// <summary>Its version, as shown.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>Whose card it is.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The number that is known of the card.</summary>
    [Parameter]
    public string? Card { get; set; }

    /// <summary>Tells whose chip was written.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnWritten { get; set; }

    /// <summary>Tells that somebody else was first.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnBeaten { get; set; }

    private string Field => $"card-{ActId}";

    // The field of the use case has the line in its id here: there are several on a page.
    private IReadOnlyList<FieldProblem> Found => [.. Problems.Select(p => p with { FieldId = Field })];

    /// <inheritdoc/>
    protected override void OnInitialized() => _card = Card;

    private Task Write() => Save(new WriteChip(ActId, Version, _card ?? ""), Texts, written => OnWritten.InvokeAsync(written.Name), () => OnBeaten.InvokeAsync());
}
