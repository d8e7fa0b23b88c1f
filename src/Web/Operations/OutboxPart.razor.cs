using Licensing.Platform.Operations;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Operations;

/// <summary>Events on their way to other modules, and those that a listener failed at.</summary>
public sealed partial class OutboxPart
{
    /// <summary>How many wait, and how long.</summary>
    [Parameter, EditorRequired]
    public OutboxLine Outbox { get; set; } = default!;

    /// <summary>Deliveries that failed.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DeliveryLine> Failing { get; set; } = [];

    /// <summary>As of when, UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    /// <summary>One is to be tried at once.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DeliveryLine> OnRetry { get; set; }

    /// <summary>Something is under way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
