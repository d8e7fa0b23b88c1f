using System.Globalization;
using Licensing.DriverLicences.Features;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>The examination committee's list of a day (DL-14, DL-15).</summary>
public sealed partial class ExamsTodayPage
{
    private ExamDay? _day;
    private Failure? _failure;

    [SupplyParameterFromQuery(Name = "on")]
    private string? On { get; set; }

    private string? Line => _day is null ? null
        : Texts.Format("DL.exams.lead", Formats.Date(_day.On), _day.Waiting.Count, _day.Done.Count);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        DateOnly? on = DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var result = await Send(new ExamsToday(on));
        _failure = result.Failure;
        _day = result.IsOk ? result.Value : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => $"/exams?on={Iso(day)}";
}
