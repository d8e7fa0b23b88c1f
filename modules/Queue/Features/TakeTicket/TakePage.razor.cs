using Licensing.Platform.Texts;
using Licensing.Queue.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>A ticket at the terminal: the service, whether one goes first by law, the number. No circuit; a form that is sent twice takes one ticket.</summary>
public sealed partial class TakePage
{
    private OfferedHall? _hall;
    private TakenTicket? _taken;
    private string? _service;
    private string? _problem;
    private Guid _key = Guid.CreateVersion7();

    /// <summary>What the visitor has come for.</summary>
    [SupplyParameterFromQuery(Name = "service")]
    public string? Asked { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Terminal is { } terminal)
        {
            _hall = await Send(new AskHall(terminal.OfficeId)) is { IsOk: true } found ? found.Value : null;
            _service = _hall?.Services.FirstOrDefault(s => s.Service == Asked)?.Service;
        }
    }

    private async Task Take()
    {
        var form = Context.Request.Form;
        if (Terminal is not { } terminal || _service is null || !Guid.TryParse(form["key"], out _key))
        {
            return;
        }

        if (!Opens())
        {
            _problem = Texts["status.busy"];
            return;
        }

        var ground = form["priority"].ToString();
        var language = Cultures.Current.Name;
        var result = await Send(new TakeTicket(terminal.OfficeId, _service, language, ground.Length == 0 ? null : ground), _key);
        (_taken, _problem) = (result.IsOk ? result.Value : null, result.Failure is { } failure ? FailureText.Of(failure, Texts) : null);
    }
}
