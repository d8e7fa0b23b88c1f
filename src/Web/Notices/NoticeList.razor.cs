using Licensing.Platform.Notices;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Notices;

/// <summary>Notices, with «send again» where one was given up.</summary>
public sealed partial class NoticeList
{
    /// <summary>The notices.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<NoticeLine> Lines { get; set; } = [];

    /// <summary>One is to be sent again.</summary>
    [Parameter, EditorRequired]
    public EventCallback<NoticeLine> OnAgain { get; set; }

    /// <summary>Something is under way.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>What stands there when there are none.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    private static Tone ToneOf(NoticeState state) => state switch
    {
        NoticeState.Sent => Tone.Good,
        NoticeState.Waiting => Tone.Info,
        NoticeState.GivenUp => Tone.Bad,
        _ => Tone.Neutral,
    };

    // A module's kind may have no name of its own: then its subject says what it is.
    private string KindOf(NoticeLine line) =>
        Texts.Has($"notice-kind.{line.Kind}") ? Texts[$"notice-kind.{line.Kind}"] : Texts.Format($"notice.{line.Kind}.subject", line.Number, "", "", "", "", "");
}
