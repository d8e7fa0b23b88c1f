using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>The machine-readable zone, scanned, typed or pasted: read as soon as it is whole, its fault said when the field is left (TR-12.1).</summary>
public sealed partial class MrzField
{
    private string? _text;
    private string? _problem;
    private Mrz? _read;
    private ElementReference _input;

    [Parameter, EditorRequired]
    public EventCallback<Mrz> OnRead { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <summary>Empties the field for the next passport and takes the focus.</summary>
    public async Task Next()
    {
        (_text, _problem, _read) = (null, null, null);
        StateHasChanged();
        await _input.FocusAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _input.FocusAsync();
        }
    }

    // A scanner types all signs at once; half a zone is no fault yet.
    private Task Typed() => MrzReader.IsWhole(_text) ? Read() : Forget();

    private Task Left() => string.IsNullOrWhiteSpace(_text) ? Forget() : Read();

    private Task Forget()
    {
        (_problem, _read) = (null, null);
        return Task.CompletedTask;
    }

    private async Task Read()
    {
        var (mrz, fault) = MrzReader.Read(_text, BusinessTime.DateOf(Clock.GetUtcNow()));
        _problem = fault == MrzFault.None ? null : Texts[$"error.TR.mrz-{fault}"];
        if (mrz is not null && mrz != _read)
        {
            _read = mrz;
            await OnRead.InvokeAsync(mrz);
        }
    }
}
