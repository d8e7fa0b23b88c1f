using Licensing.Platform.Notices;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Notices;

/// <summary>What the demo would have sent; where messages are sent there is no such page.</summary>
public sealed partial class DemoMessages
{
    private CaughtMessages? _caught;

    /// <summary>Words that are looked for.</summary>
    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    /// <summary>Only by this channel.</summary>
    [SupplyParameterFromQuery(Name = "channel")]
    public string? Channel { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var found = await Dispatcher.Send(new ListCaught(ListUrl.One<NoticeChannel>(Channel), Text), Actor.Public);
        _caught = found is { IsOk: true, Value: { IsOn: true } caught } ? caught : null;
        if (found is { IsOk: true, Value.IsOn: false })
        {
            Navigation.NotFound();
        }
    }
}
