using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>How an office is reached, its services, and whether it is open.</summary>
public sealed partial class OfficeEdit
{
    private OfficeView? _office;
    private IReadOnlyList<string> _services = [];
    private string? _address;
    private string? _phones;
    private string? _email;
    private string? _web;
    private bool _isActive;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private ILaw Law { get; set; } = default!;

    private string? Line => _office is null ? null
        : string.Join(" · ", new[] { Texts[$"office-kind.{_office.Kind}"], Texts[$"region.{_office.Region}"], _office.ParentKk }.OfType<string>());

    private IReadOnlyList<(string Code, string Text)> ServiceNames =>
        [.. Law.Standards.Keys.Union(_services).Order(StringComparer.Ordinal).Select(code => (code, Texts.Has($"{code}.service") ? Texts[$"{code}.service"] : code))];

    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        if (await Ask(new ShowOffice(Id)) is { } office)
        {
            var card = office.Card;
            (_office, _address, _email, _web) = (office, card.AddressKk, card.Email, card.Web);
            (_phones, _services, _isActive) = (string.Join('\n', card.Phones), card.Services, card.IsActive);
        }
    }

    private async Task Save()
    {
        var phones = (_phones ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (await Do(new ChangeOffice(Id, _office!.Version, new OfficeCard(_address ?? "", phones, _email, _web, _services, _isActive))))
        {
            await Load();
        }
    }
}
