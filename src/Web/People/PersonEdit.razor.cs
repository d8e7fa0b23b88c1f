using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>The page of a new person, or of corrections to one.</summary>
public sealed partial class PersonEdit
{
    /// <summary>The record; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    /// <summary>What was searched for.</summary>
    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    private void Open(Guid id) => Navigation.NavigateTo($"/people/{id}");
}
