using System.Globalization;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>What the indicators are to reach in a year, and which services are to be found on the internet (C-9); the administrator changes both.</summary>
public sealed partial class TargetsPage
{
    private TargetList? _list;
    private Failure? _failure;
    private bool _sets;
    private string _service = "";
    private Measure _indicator = Measure.InTime;
    private string? _percent;
    private DateOnly _today;

    [SupplyParameterFromQuery(Name = "year")]
    private int? Asked { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private int Year => Asked ?? _today.Year;

    private IReadOnlyList<Filter> Filters =>
    [
        new("year", Texts["quality.year"], [.. Enumerable.Range(_today.Year - 2, 4).Append(Year).Distinct().Order().Select(y => new FilterOption($"{y}", $"{y}"))], $"{Year}"),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _today = BusinessTime.DateOf(Clock.GetUtcNow());
        _sets = (await Who()).HasOneOf(QualityRoles.Setters);
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowTargets(Year));
        (_list, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task Set()
    {
        decimal? percent = null;
        if (!string.IsNullOrWhiteSpace(_percent))
        {
            // What is no number goes on as one that is wrong, and comes back with its words.
            percent = decimal.TryParse(_percent.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed) ? typed : -1;
        }

        await Press(new SetTarget(Year, _service.Length == 0 ? null : _service, _indicator, percent), Texts, Shown);
    }

    private Task<Done> Put(OnlineLine line) => Press(new SetOnline(line.Service, line.Since is null ? _today : null), Texts, Shown);

    private Task Shown(Result<Done> result) => result.IsOk ? Load() : Task.CompletedTask;
}
