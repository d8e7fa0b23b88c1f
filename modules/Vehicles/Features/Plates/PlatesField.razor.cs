using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Plates and ranges, one to a line; every wrong one is named at the field.</summary>
public sealed partial class PlatesField
{
    /// <summary>Name of the field.</summary>
    [Parameter]
    public string Id { get; set; } = "plates";

    /// <summary>May be left empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Plates and ranges as typed.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Tells of a change.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private List<string> Words => [.. Problems.Where(p => p.FieldId == Id).Select(p => p.Text)];

    private Task Changed(ChangeEventArgs change) => ValueChanged.InvokeAsync((string?)change.Value);
}
