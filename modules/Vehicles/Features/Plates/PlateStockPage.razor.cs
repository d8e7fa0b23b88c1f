using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The stock of plates of an office, by type and series, with its warning level.</summary>
public sealed partial class PlateStockPage
{
    private ConfirmDialog? _dialog;
    private PlateStock? _stock;
    private Failure? _failure;
    private PlateType _type;
    private string? _level;
    private bool _keeps;
    private bool _isChief;

    [SupplyParameterFromQuery(Name = "office")]
    private string? Office { get; set; }

    private string? Line => _stock is null ? null : Low().ToList() is { Count: > 0 } low
        ? Texts.Format("VR.plates.stock.low", _stock.OfficeName, string.Join(", ", low))
        : Texts.Format("VR.plates.stock.enough", _stock.OfficeName);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var actor = await Who();
        (_keeps, _isChief) = (actor.Has(Roles.DecisionOfficer, Roles.ApprovingChief), actor.Has(Roles.ApprovingChief));
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowPlateStock(Office));
        _failure = result.Failure;
        _stock = result.IsOk ? result.Value : null;
    }

    private IEnumerable<string> Low() => _stock!.Types.Where(t => t.Supply != PlateSupply.Enough)
        .Select(t => $"{Texts[$"VR.plate-type.{t.Type}"]} ({t.InStock})");

    private void Choose(ChangeEventArgs change) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("office", (string?)change.Value));

    private async Task AskLevel(PlateTypeStock line)
    {
        (_type, _level, Problems) = (line.Type, line.Level.ToString(CultureInfo.InvariantCulture), []);
        await _dialog!.Show();
    }

    private async Task<bool> SaveLevel()
    {
        var level = int.TryParse(_level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var result = await Send(new SetPlateLevel(_type, level));
        Problems = FailureText.Problems(result.Failure, Texts);
        if (result.IsOk)
        {
            await Load();
        }

        StateHasChanged();
        return result.IsOk;
    }
}
