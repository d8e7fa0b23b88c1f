using System.Globalization;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;

namespace Licensing.Web.Administration;

/// <summary>Tariffs of the state monopoly (ID-4.1): what is asked beside the state duty, by day of payment.</summary>
public sealed partial class TariffsPage
{
    private TariffList _tariffs = new([], []);
    private string? _code;
    private DateOnly? _from;
    private string? _tenge;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _tariffs = await Ask(new ListTariffs()) ?? _tariffs;

    private static string Key(TariffCode code) => $"{code.Service}/{code.Code}";

    private string Name(string service, string code) => $"{service}: {Texts[TextKeys.Fee(service, code)]}";

    private async Task Save()
    {
        if (_tariffs.Codes.FirstOrDefault(code => Key(code) == _code) is not { } chosen)
        {
            Wrong("code", "required");
        }
        else if (_from is not { } from)
        {
            Wrong("from", "required");
        }
        else if (!int.TryParse(_tenge, NumberStyles.None, CultureInfo.InvariantCulture, out var tenge))
        {
            Wrong("tenge", "whole-tenge");
        }
        else
        {
            await Propose(new SetTariff(chosen.Service, chosen.Code, from, tenge));
        }
    }
}
