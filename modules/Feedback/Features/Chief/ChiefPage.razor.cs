using System.Globalization;
using Licensing.Feedback.Features;
using Licensing.Platform.Measuring;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>The chief's page: the hall, what is late, what falls due, what is refused; it renews itself, and each number leads to what stands behind it.</summary>
public sealed partial class ChiefPage
{
    private Failure? _failure;
    private string? _shown;

    internal ChiefView? View { get; private set; }

    [SupplyParameterFromQuery(Name = "office")]
    private string? Office { get; set; }

    private string Line => View is { } view ? Texts.Format("chief.at", Formats.Time(view.At)) : "";

    private TimeSpan? Longest => View!.Halls.Max(h => h.Longest);

    private IReadOnlyList<Filter> Filters =>
    [
        new("office", Texts["quality.by.Office"], [.. View!.Offices.Where(o => o.Id == Office || View.Halls.Any(h => h.OfficeId == o.Id)).Select(o => new FilterOption(o.Id, o.NameKk))], Office),
    ];

    /// <inheritdoc/>
    protected override TimeSpan Pace => TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Office == _shown ? Task.CompletedTask : Load();

    /// <summary>The list behind a number.</summary>
    internal string Cases(CaseListKind kind, params IEnumerable<(string Name, string? Value)> more) => $"{QualityPaths.Cases}?kind={kind}" + string.Concat(
        more.Append(("office", Office)).Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"&{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal string NameOf(string office) => View!.Offices.FirstOrDefault(o => o.Id == office)?.NameKk ?? office;

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _shown = Office;
        var result = await Send(new ShowChief(string.IsNullOrEmpty(Office) ? null : Office));
        (View, _failure) = (result.IsOk ? result.Value : View, result.Failure);
    }
}
