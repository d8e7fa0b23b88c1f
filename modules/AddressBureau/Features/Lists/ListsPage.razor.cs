using System.Globalization;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Features.Lists;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>Lists of people that legal entities handed in, the newest first.</summary>
public sealed partial class ListsPage
{
    private const int Size = 50;

    private IReadOnlyList<PersonList>? _lists;
    private Failure? _failure;

    [SupplyParameterFromQuery(Name = "before")]
    private string? Before { get; set; }

    private string? Older => _lists is [.., var last] && _lists.Count == Size
        ? Navigation.GetUriWithQueryParameter("before", last.At.ToString("O", CultureInfo.InvariantCulture))
        : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var before = DateTime.TryParse(Before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? DateTime.SpecifyKind(at, DateTimeKind.Utc) : (DateTime?)null;
        var found = await Send(new FindLists(before, Size));
        (_lists, _failure) = (found.IsOk ? found.Value : null, found.Failure);
    }
}
