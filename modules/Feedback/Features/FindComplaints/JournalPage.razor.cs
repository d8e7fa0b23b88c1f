using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>The journal of complaints; what is asked for stands in the URL.</summary>
public sealed partial class JournalPage
{
    private static readonly string[] Resets = ["after"];
    private ComplaintLines? _page;
    private Failure? _failure;
    private string? _text;
    private bool _mayLodge;
    private bool _answers;

    [SupplyParameterFromQuery(Name = "number")]
    private string? Number { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    private string? Wanted { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private long? After { get; set; }

    // Whoever answers comes for what is to be answered.
    private ComplaintWish List => ListUrl.One<ComplaintWish>(Wanted) ?? (_answers && Number is null ? ComplaintWish.ToAnswer : ComplaintWish.All);

    private IReadOnlyList<Filter> Filters =>
    [
        new("list", Texts["complaint.list"], [.. Enum.GetValues<ComplaintWish>().Select(l => new FilterOption($"{l}", Texts[$"complaint.list.{l}"]))], $"{List}"),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var actor = await Who();
        (_mayLodge, _answers, _text) = (
            actor.HasOneOf(ComplaintRoles.Lodgers), actor.Has(Roles.ComplaintsOfficer, Roles.ApprovingChief), Number);
        var result = await Send(new FindComplaints(List, Number, After, From: Known(From), To: Known(To)));
        (_failure, _page) = (result.Failure, result.IsOk ? result.Value : null);
    }

    private void Find() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["number"] = string.IsNullOrWhiteSpace(_text) ? null : _text.Trim(),
        ["list"] = string.IsNullOrWhiteSpace(_text) ? Wanted : $"{ComplaintWish.All}",
        ["after"] = null,
    }));

    private static DateOnly? Known(string? day) => PaperReply.Day(day) is { } on && QualityLimits.Has(on) ? on : null;

    private string At(long? after) => Navigation.GetUriWithQueryParameter("after", after);
}
