using System.Globalization;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>The operators' queue with its own four-hour clock (IN-6.3); it renews itself.</summary>
public sealed partial class NumberQueuePage
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private ITimer? _timer;
    private NumberQueue? _queue;
    private Failure? _failure;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "due")]
    private string? DueText { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? AfterCase { get; set; }

    private QueueCursor? After =>
        AfterCase is { } id && DateTime.TryParse(DueText, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var due)
            ? new QueueCursor(due, id)
            : null;

    private string Line => _queue is { } queue ? Texts.Format("IN.queue.lead", queue.Waiting, queue.Late) : Texts["IN.queue.title"];

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load(isRefresh: false);

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _timer = Clock.CreateTimer(_ => _ = InvokeAsync(Renew), null, Pause, Pause);
        }
    }

    private async Task Renew()
    {
        await Load(isRefresh: true);
        StateHasChanged();
    }

    private async Task Load(bool isRefresh)
    {
        var result = await Send(new ListNumberQueue(After, isRefresh));
        _failure = result.Failure;
        _queue = result.IsOk ? result.Value : null;
    }

    private string At(QueueCursor? cursor) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["due"] = cursor?.DueAt.ToString("O", CultureInfo.InvariantCulture),
        ["after"] = cursor?.CaseId,
    });
}
