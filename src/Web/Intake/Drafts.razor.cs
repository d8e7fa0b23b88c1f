using System.Globalization;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Intake;

/// <summary>Intakes that did not become cases yet: mine, or the office's; what is shown stands in the address.</summary>
public sealed partial class Drafts
{
    private const string Mine = "mine";

    private DraftList? _list;
    private Failure? _failure;

    /// <summary>Mine, or all of the office.</summary>
    [SupplyParameterFromQuery(Name = "whose")]
    public string? Whose { get; set; }

    /// <summary>Saved before this instant.</summary>
    [SupplyParameterFromQuery(Name = "before")]
    public string? Before { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private IReadOnlyList<TabItem> Parts => [new(Mine, Texts["drafts.mine"]), new("office", Texts["drafts.office"])];

    protected override async Task OnParametersSetAsync()
    {
        if (await Current.Get() is { } actor)
        {
            var before = DateTime.TryParse(Before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : (DateTime?)null;
            var result = await Dispatcher.Send(new ListDrafts(Whose is null or Mine, before), actor);
            (_list, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        }
    }

    private static string Link(DraftRow row) => IntakePages.Step(row.Id, row.Step);

    private string PageOf(DateTime? before) =>
        Navigation.GetUriWithQueryParameter("before", before?.ToString("O", CultureInfo.InvariantCulture));
}
