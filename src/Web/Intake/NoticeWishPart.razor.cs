using Licensing.Kernel.Cases;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>Whether the applicant wants to be told how the case stands, and in which language.</summary>
public sealed partial class NoticeWishPart
{
    private const string None = "none";

    /// <summary>The open intake.</summary>
    [CascadingParameter]
    internal DraftEditor Editor { get; set; } = default!;

    private IReadOnlyList<(string Code, string Text)> Options =>
        [.. Cultures.All.Select(c => c.Name).Append(None).Select(code => (code, Texts[$"intake.notices.{code}"]))];

    private string Chosen => CodeOf(Editor.Content);

    /// <summary>Key of what was said.</summary>
    internal static string Words(DraftContent content) => $"intake.notices.{CodeOf(content)}";

    private static string CodeOf(DraftContent content) =>
        !content.Notices.Wanted ? None : Cultures.IsKnown(content.Notices.Language) ? content.Notices.Language : Cultures.Kazakh.Name;

    private Task Choose(IReadOnlyList<string> codes) => Editor.Change(c => c with
    {
        Notices = codes is [None] ? c.Notices with { Wanted = false } : new NoticeWish(true, codes[0]),
    });
}
