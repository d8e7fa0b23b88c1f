using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.Measuring;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>The cases behind a figure of the indicators or of the chief's page; what is asked for stands in the URL.</summary>
public sealed partial class CasesPage
{
    private CasesBehind? _page;
    private Failure? _failure;
    private DateOnly _today;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Wanted { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    private string? Days { get; set; }

    [SupplyParameterFromQuery(Name = "day")]
    private string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "service")]
    private string? Service { get; set; }

    [SupplyParameterFromQuery(Name = "office")]
    private string? Office { get; set; }

    [SupplyParameterFromQuery(Name = "region")]
    private string? Region { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    private string? Step { get; set; }

    [SupplyParameterFromQuery(Name = "officer")]
    private string? Officer { get; set; }

    [SupplyParameterFromQuery(Name = "ground")]
    private string? Ground { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private CaseListKind Kind => ListUrl.One<CaseListKind>(Wanted) ?? CaseListKind.Late;

    private Period Period => Period.Read(Days) ?? Period.Read($"{Day}_{Day}") ?? Period.Between(_today.AddDays(-ShowChiefHandler.RefusalDays), _today);

    private string Back => Days is null ? QualityPaths.Chief : $"{QualityPaths.Report}?{QualityAskPage.Address(Period.Code, QualityBy.Service, Service, Office, Region)}";

    private string Line => Kind == CaseListKind.Overdue ? "" : Period.Words(Texts);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _today = BusinessTime.DateOf(Clock.GetUtcNow());
        var asked = new ListBehind(
            Kind, Period.From, Period.To, new QualityScope(Given(Service), Given(Office), Given(Region)), Given(Step), Guid.TryParse(Officer, out var who) ? who : null, Given(Ground),
            WorkCursor.Read(After));
        var result = await Send(asked);
        (_failure, _page) = (result.Failure, result.IsOk ? result.Value : null);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private string At(string? after) => Navigation.GetUriWithQueryParameter("after", after);
}
