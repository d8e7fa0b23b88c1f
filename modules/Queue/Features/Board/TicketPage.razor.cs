using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>A ticket on its holder's telephone: how many are before, and which window calls.</summary>
public sealed partial class TicketPage
{
    private HeldTicket? _ticket;

    /// <summary>Code of the coupon.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Opens() ? Load() : Task.CompletedTask;

    private async Task Load() => _ticket = await Send(new ShowTicket(Code)) is { IsOk: true } found ? found.Value : null;

    private async Task GiveUp()
    {
        await Send(new GiveUpTicket(Code));
        await Load();
    }

    private static Tone ToneOf(TicketState state) => state switch
    {
        TicketState.Called => Tone.Good,
        TicketState.Waiting => Tone.Info,
        _ => Tone.Neutral,
    };
}
