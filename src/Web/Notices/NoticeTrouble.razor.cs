using Licensing.Platform.Notices;
using Licensing.Web.Cases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Notices;

/// <summary>Above all parts of a case's page: its applicant was not reached, so that somebody calls them.</summary>
public sealed partial class NoticeTrouble
{
    private bool _isLost;

    /// <summary>The case.</summary>
    [Parameter]
    public Guid CaseId { get; set; }

    /// <summary>Never called: nothing is changed here.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var told = await Send(new NoticesOfCase(CaseId));
        _isLost = told.IsOk && told.Value.Lines.Any(l => l.State == NoticeState.GivenUp);
    }
}

/// <summary>On the page of every case.</summary>
internal sealed class NoticeTroubleOnCase : ICasePanel
{
    public string? Service => null;

    public Type Component => typeof(NoticeTrouble);

    public int Order => 200;

    public CasePlace Place => CasePlace.Notice;
}
