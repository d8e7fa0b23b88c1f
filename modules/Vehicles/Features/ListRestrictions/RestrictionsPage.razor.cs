using System.Globalization;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Arrests, pledges and wanted vehicles; what is asked for stands in the URL.</summary>
public sealed partial class RestrictionsPage
{
    private const int DayLength = 8;
    private static readonly string[] Resets = ["after"];
    private RestrictionPage? _page;
    private Failure? _failure;
    private string? _text;
    private bool _mayImpose;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    private bool OldestFirst => Sort == "oldest";

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Kind is not null;

    private IReadOnlyList<Filter> Filters =>
    [
        new("kind", Texts["VR.restrictions.kind"], [.. Enum.GetValues<RestrictionKind>().Select(k => new FilterOption($"{k}", Texts[$"VR.restriction.{k}"]))], Kind),
        new("state", Texts["VR.restrictions.state"], [.. Enum.GetValues<RestrictionState>().Select(s => new FilterOption($"{s}", Texts[$"VR.restrictions.state.{s}"]))], State),
    ];

    private RestrictionCursor? Cursor => After is { Length: > DayLength } after
        && DateOnly.TryParseExact(after[..DayLength], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && Guid.TryParse(after[DayLength..], out var id)
            ? new(from, id) : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _mayImpose = (await Who()).Has(Roles.DecisionOfficer);
        RestrictionKind? kind = ListUrl.One<RestrictionKind>(Kind);
        RestrictionState? state = ListUrl.One<RestrictionState>(State);
        var result = await Send(new ListRestrictions(Text, kind, state, OldestFirst, Cursor));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private string Over(RestrictionLine line) => line.LiftedOn is { } lifted ? $"{Texts["VR.restrictions.was-lifted"]} {Formats.Date(lifted)}"
        : line.Until is { } until ? Formats.Date(until)
        : "—";

    private void Find() => Navigation.Find(_text, Resets);

    private string Sorted(string? sort) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["sort"] = sort, ["after"] = null });

    private string At(string? after) => Navigation.GetUriWithQueryParameter("after", after);
}
