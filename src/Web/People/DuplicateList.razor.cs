using Licensing.Platform.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

public partial class DuplicateList
{
    /// <summary>Id, for the summary of problems.</summary>
    [Parameter]
    public string Id { get; set; } = "duplicates";

    /// <summary>Who can be the same person.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LikelyDuplicate> Duplicates { get; set; } = [];

    /// <summary>It is this person.</summary>
    [Parameter, EditorRequired]
    public EventCallback<PersonHit> OnSame { get; set; }

    /// <summary>It is somebody else.</summary>
    [Parameter, EditorRequired]
    public EventCallback<PersonHit> OnOther { get; set; }

    private IEnumerable<string> Matches(LikelyDuplicate duplicate)
    {
        if (duplicate.SameIin)
        {
            yield return Texts["duplicates.iin"];
        }

        if (duplicate.SameDocument)
        {
            yield return Texts["duplicates.document"];
        }

        if (duplicate.SameBirthDateAndSimilarName)
        {
            yield return Texts["duplicates.name"];
        }
    }
}
