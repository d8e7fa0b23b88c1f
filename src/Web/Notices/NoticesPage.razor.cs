using System.Globalization;
using Licensing.Platform.Notices;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Notices;

/// <summary>The outbox of notices for the administrator: what went, what did not and why, and how the channels fare; no words, no whole address (C-10).</summary>
public sealed partial class NoticesPage
{
    private NoticePage? _page;
    private NoticeHealth? _health;

    /// <summary>Number that is looked for.</summary>
    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    /// <summary>Only in this state.</summary>
    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    /// <summary>Only by this channel.</summary>
    [SupplyParameterFromQuery(Name = "channel")]
    public string? Channel { get; set; }

    /// <summary>Where the page begins.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    private IReadOnlyList<Filter> Filters =>
    [
        new("state", Texts["notices.state"], [.. Enum.GetNames<NoticeState>().Select(n => new FilterOption(n, Texts[$"notice-state.{n}"]))], State),
        new("channel", Texts["notices.channel"], [.. Enum.GetNames<NoticeChannel>().Select(n => new FilterOption(n, Texts[$"notice-channel.{n}"]))], Channel),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _health = await Ask(new ShowNoticeHealth()) ?? _health;
        _page = await Ask(new ListNotices(ListUrl.One<NoticeState>(State), ListUrl.One<NoticeChannel>(Channel), Text, Place)) ?? _page;
    }

    private long? Place => long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private string PageAfter(string? after) => Navigation.GetUriWithQueryParameter("after", after);

    private async Task Again(NoticeLine line)
    {
        if (await Do(new SendNoticeAgain(line.Id)))
        {
            await OnParametersSetAsync();
            IsSaved = true;
        }
    }
}
