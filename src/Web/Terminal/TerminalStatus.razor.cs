using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Gate;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Terminal;

/// <summary>«Is it ready?»: the case number, then the birth date, then the status; one question a page, no circuit.</summary>
public sealed partial class TerminalStatus
{
    private Result<PublicAnswer>? _answer;
    private string? _number;
    private string? _birth;
    private string? _problem;
    private bool _asksBirth;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private PublicGate Gate { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    /// <summary>A failure here can only be a limit (C-10): number and date are checked before.</summary>
    private string Trouble => _answer is { IsOk: false } ? "busy" : "not-found";

    private async Task Answer()
    {
        var form = Context.Request.Form;
        _number = form["number"];
        if (form["go"] == "back")
        {
            return;
        }

        if (!CaseNumber.TryParse(_number, out var number, out var error))
        {
            _problem = CaseNumberText.Problem(Texts, _number, error);
            return;
        }

        (_number, _asksBirth) = (number.Value, true);
        if (form.TryGetValue("birth", out var birth))
        {
            await Find(number, birth.ToString());
        }
    }

    private async Task Find(CaseNumber number, string birth)
    {
        _birth = birth;
        if (TypedDate.TryParse(birth, out var date))
        {
            _answer = Gate.Opens(Context, number.Value)
                ? await Dispatcher.Send(new ShowPublicStatus(number.Value, date), Actor.Public, cancellation: Context.RequestAborted)
                : new Failure.Refused(new Problem("too-many-questions"));
        }
        else
        {
            _problem = Texts["date.unreadable"];
        }
    }
}
