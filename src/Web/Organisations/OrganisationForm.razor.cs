using Licensing.Kernel.Cases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Organisations;

/// <summary>The data of an organisation, new or to be corrected.</summary>
public sealed partial class OrganisationForm
{
    /// <summary>What stands before the ids of the fields.</summary>
    [Parameter]
    public string Path { get; set; } = string.Empty;

    /// <summary>What was entered so far.</summary>
    [Parameter, EditorRequired]
    public NewOrganisationEntry Entry { get; set; } = new();

    /// <summary>The BIN says which record it is and is shown only.</summary>
    [Parameter]
    public bool BinIsFixed { get; set; }

    /// <summary>Text of fields that are no dates yet, by the field's name.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> HalfTyped { get; set; } = new Dictionary<string, string>();

    /// <summary>Tells of a change.</summary>
    [Parameter, EditorRequired]
    public EventCallback<OrganisationChange> OnChange { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private string F(string name) => FailureText.FieldId(Path + name);

    private Task Change(NewOrganisationEntry entry) => OnChange.InvokeAsync(new(entry, null, null));

    private static string? Tidy(string? text) => text is null ? null : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>A change in the form.</summary>
/// <param name="Entry">The data after it.</param>
/// <param name="Field">A date field, where one changed.</param>
/// <param name="HalfTyped">Its text while it is no date; empty once it is one.</param>
public sealed record OrganisationChange(NewOrganisationEntry Entry, string? Field, string? HalfTyped);
