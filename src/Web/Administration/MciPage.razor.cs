using System.Globalization;
using Licensing.Platform.Law;

namespace Licensing.Web.Administration;

public sealed partial class MciPage
{
    private IReadOnlyList<MciView> _rows = [];
    private DateOnly? _from;
    private string? _tenge;

    protected override async Task OnInitializedAsync() => _rows = await Ask(new ListMci()) ?? [];

    private async Task Save()
    {
        if (_from is not { } from)
        {
            Wrong("from", "required");
        }
        else if (!int.TryParse(_tenge, NumberStyles.None, CultureInfo.InvariantCulture, out var tenge))
        {
            Wrong("tenge", "whole-tenge");
        }
        else
        {
            await Propose(new SetMci(from, tenge));
        }
    }
}
