using Licensing.Platform.Notices;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Notices;

/// <summary>What the applicant of a case was told, and what did not reach them.</summary>
public sealed partial class NoticesOnCase
{
    private CaseNoticeList? _told;
    private Failure? _failure;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        var told = await Send(new NoticesOfCase(CaseId));
        _told = told.IsOk ? told.Value : null;
    }

    private async Task Again(NoticeLine line)
    {
        Busy = true;
        var asked = await Send(new SendNoticeAgain(line.Id), Guid.CreateVersion7());
        (_failure, Busy) = (asked.Failure, false);
        await Load();
    }
}
