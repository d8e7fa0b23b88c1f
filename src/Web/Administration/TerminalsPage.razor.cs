using Licensing.Platform.Offices;
using Licensing.Platform.Terminals;
using Licensing.Web.Components;

namespace Licensing.Web.Administration;

public sealed partial class TerminalsPage
{
    private IReadOnlyList<TerminalView> _rows = [];
    private IReadOnlyList<OfficeName> _offices = [];
    private TerminalCode? _code;
    private string _office = "";
    private string? _name;

    protected override async Task OnInitializedAsync() =>
        (_offices, _rows) = (await Ask(new OfficeNames()) ?? [], await Ask(new ListTerminals()) ?? []);

    private static (Tone Tone, string Key) State(TerminalView row) => row switch
    {
        { WithdrawnAt: not null } => (Tone.Neutral, "admin.terminal.withdrawn"),
        { EnrolledAt: not null } => (Tone.Good, "admin.terminal.in-use"),
        _ => (Tone.Info, "admin.terminal.waits"),
    };

    private async Task Add()
    {
        if (await Do(new AddTerminal(_office, _name ?? ""), code => _code = code))
        {
            (_name, _rows) = (null, await Ask(new ListTerminals()) ?? _rows);
        }
    }

    private async Task Withdraw(TerminalView row)
    {
        if (await Do(new WithdrawTerminal(row.Id)))
        {
            (_code, _rows) = (null, await Ask(new ListTerminals()) ?? _rows);
        }
    }
}
