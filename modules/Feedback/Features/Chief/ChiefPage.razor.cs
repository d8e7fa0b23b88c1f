using System.Data.Common;
using System.Globalization;
using Licensing.Feedback.Features;
using Licensing.Platform.Measuring;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace Licensing.Feedback.Pages;

/// <summary>The chief's page: the hall, what is late, what falls due, what is refused; it renews itself, and each number leads to what stands behind it.</summary>
public sealed partial class ChiefPage
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _leaving = new();
    private Failure? _failure;
    private bool _isLost;

    internal ChiefView? View { get; private set; }

    [SupplyParameterFromQuery(Name = "office")]
    private string? Office { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILogger<ChiefPage> Log { get; set; } = default!;

    private string Line => View is { } view ? Texts.Format("chief.at", Formats.Time(view.At)) : "";

    private TimeSpan? Longest => View!.Halls.Max(h => h.Longest);

    private IReadOnlyList<Filter> Filters =>
    [
        new("office", Texts["quality.by.Office"], [.. View!.Offices.Where(o => o.Id == Office || View.Halls.Any(h => h.OfficeId == o.Id)).Select(o => new FilterOption(o.Id, o.NameKk))], Office),
    ];

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    /// <inheritdoc/>
    protected override void OnInitialized() => _ = Watch(_leaving.Token);

    /// <summary>The list behind a number.</summary>
    internal string Cases(CaseListKind kind, params IEnumerable<(string Name, string? Value)> more) => $"{QualityPaths.Cases}?kind={kind}" + string.Concat(
        more.Append(("office", Office)).Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"&{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal string NameOf(string office) => View!.Offices.FirstOrDefault(o => o.Id == office)?.NameKk ?? office;

    private async Task Load()
    {
        var result = await Send(new ShowChief(string.IsNullOrEmpty(Office) ? null : Office));
        (View, _failure) = (result.IsOk ? result.Value : View, result.Failure);
    }

    // What was shown stays until the new figures are there: nothing flickers.
    private async Task Watch(CancellationToken leaving)
    {
        using var timer = new PeriodicTimer(Pace, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving))
            {
                await InvokeAsync(Look);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left, or the app ends.
        }
    }

    // A database that is away for a moment ends no page.
    private async Task Look()
    {
        try
        {
            await Load();
            _isLost = false;
        }
        catch (Exception e) when (e is DbException or TimeoutException or InvalidOperationException and not ObjectDisposedException)
        {
            LogLost(Log, e.GetType().Name);
            _isLost = true;
        }

        StateHasChanged();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The chief's page could not look how things stand: {Error}.")]
    private static partial void LogLost(ILogger log, string error);
}
