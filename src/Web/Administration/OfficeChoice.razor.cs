using Licensing.Platform.Offices;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

public sealed partial class OfficeChoice
{
    /// <summary>Id of the control.</summary>
    [Parameter]
    public string Id { get; set; } = "officeId";

    /// <summary>What can be chosen.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<OfficeName> Offices { get; set; } = [];

    /// <summary>What is chosen.</summary>
    [Parameter]
    public string Value { get; set; } = string.Empty;

    /// <summary>Tells of another choice.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];
}
