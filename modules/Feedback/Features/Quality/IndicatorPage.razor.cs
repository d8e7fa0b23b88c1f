using System.Globalization;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Kernel.Standards;
using Licensing.Platform.Measuring;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>One indicator: twelve months of it, and what stands behind the figure (C-9), as far as the user may see it (C-11).</summary>
public sealed partial class IndicatorPage
{
    private QualityTrend? _trend;
    private Failure? _failure;
    private bool _opens;

    /// <summary>As the appendix counts it: 1.1.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    internal AnswersBehind? Answers { get; private set; }

    internal string? First => After is null ? null : At(null);

    internal Measure? Indicator => Indicators.Find(Number);

    private string Line => string.Join(" · ", new[]
    {
        _trend?.Office ?? (Asked.Region is { } region ? Texts[$"region.{region}"] : Texts["quality.country"]), Texts[Asked.Service is { } service ? TextKeys.Service(service) : "quality.every-service"],
        Period.Words(Texts),
    });

    private IReadOnlyList<CaseListKind> Kinds => Indicator switch
    {
        Measure.RightlyMade => [CaseListKind.Wrong, CaseListKind.Ended],
        Measure.RightFirst => [CaseListKind.NotAtOnce],
        _ => [CaseListKind.Late, CaseListKind.Ended],
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _opens = (await Who()).HasOneOf(QualityRoles.Openers);
        var trend = await Send(new ShowTrend(Asked));
        (_trend, _failure) = (trend.IsOk ? trend.Value : null, trend.Failure);
        if (_opens && Indicator is { } question && Indicators.IsAsked(question))
        {
            Answers = await Send(new ListAnswers(question, Period.From, Period.To, Asked.Scope, After)) is { IsOk: true } found ? found.Value : null;
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal string At(string? after) => Navigation.GetUriWithQueryParameter("after", after);
}
