using System.Globalization;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>The journal of inquiries: who asked about whom, on what basis, what was answered, by whom; what is asked for stands in the URL.</summary>
public sealed partial class JournalPage
{
    private static readonly string[] Resets = ["before"];
    private InquiryPage? _page;
    private Failure? _failure;

    [SupplyParameterFromQuery(Name = "from")]
    private string? FromText { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? ToText { get; set; }

    [SupplyParameterFromQuery(Name = "answer")]
    private string? Answer { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private long? Before { get; set; }

    private DateOnly? From => PaperReply.Day(FromText);

    private DateOnly? To => PaperReply.Day(ToText);

    private string ExportLink => "/addresses/journal/export" + new Uri(Navigation.Uri).Query;

    private IReadOnlyList<Filter> Filters =>
        [new("answer", Texts["AC.answer"], [.. Enum.GetValues<AddressAnswer>().Select(a => new FilterOption($"{a}", Texts[$"AC.answer.{a}"]))], Answer)];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new FindInquiries(From, To, ListUrl.One<AddressAnswer>(Answer), Before));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private void Go(string name, DateOnly? day) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["before"] = null }));

    private string At(long? before) => Navigation.GetUriWithQueryParameter("before", before);
}
