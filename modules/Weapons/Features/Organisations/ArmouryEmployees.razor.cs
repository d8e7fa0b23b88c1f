using Licensing.Platform.UseCases;
using Licensing.Weapons.Features.Organisations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Armed employees of an organisation (WP-15), and who left.</summary>
public sealed partial class ArmouryEmployees
{
    private static readonly string[] Resets = ["below"];
    private ConfirmDialog? _dialog;
    private EmployeePage? _page;
    private Failure? _failure;
    private EmployeeRow? _row;
    private string? _order;
    private DateOnly? _on;

    /// <summary>Only those with a permit in force.</summary>
    [Parameter]
    public string? WhoIs { get; set; }

    /// <summary>Place in the list.</summary>
    [Parameter]
    public long? Below { get; set; }

    private IReadOnlyList<Filter> Filters => [new("who", Texts["WP.employees.show"], [new FilterOption("current", Texts["WP.employees.current"])], WhoIs)];

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        var result = await Send(new ListEmployees(Shown.OrganisationId, WhoIs == "current", Below));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private async Task Ask(EmployeeRow row)
    {
        Begin();
        (_row, _order, _on) = (row, null, null);
        await _dialog!.Show();
    }

    private Task<bool> Save() => Save(new NoteEmployeeLeft(_row!.PermitId, _row.Version, _order ?? "", _on), Texts);

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
