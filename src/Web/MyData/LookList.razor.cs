using Licensing.Platform.Disclosure;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.MyData;

/// <summary>Who looked at somebody's data, for that person: when, which office, for what (C-10).</summary>
public sealed partial class LookList
{
    /// <summary>The page of the list.</summary>
    [Parameter, EditorRequired]
    public MyLooks Looks { get; set; } = default!;

    /// <summary>The word that shows it.</summary>
    [Parameter, EditorRequired]
    public string? Session { get; set; }

    /// <summary>The latest looks are shown.</summary>
    [Parameter]
    public bool IsFirst { get; set; }

    /// <summary>Another page is wanted, or none any more.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnAnswer { get; set; }

    private string Why(MyLook look) =>
        look.IsOwn ? Texts["my-data.own"]
        : look.Office is null ? Texts["my-data.public.why"]
        : look.CaseNumber is { } number ? Texts.Format("my-data.case", number)
        : look.IsOthersCase ? Texts["my-data.others-case"]
        : Texts[look.Purpose ?? "my-data.no-why"];
}
