using Licensing.Kernel.Cases;
using Licensing.Platform.Disclosure;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Gate;
using Licensing.Web.Terminal;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.MyData;

/// <summary>
/// «Who looked at my data?»: case number, date, code, list; one question a page, plain forms (C-10). What proves the reader stands in the page alone: no cookie and no
/// address holds it, so that whoever comes to the terminal next finds nothing.
/// </summary>
public sealed partial class MyDataFlow
{
    private Place _at;
    private string? _number;
    private string? _birth;
    private string? _ticket;
    private string? _session;
    private string? _problem;
    private string _trouble = "busy";
    private MyLooks? _looks;
    private bool _isFirst;

    private enum Place
    {
        Number,
        Date,
        Code,
        List,
        Done,
        Trouble,
    }

    /// <summary>Address of the page.</summary>
    [Parameter, EditorRequired]
    public string Home { get; set; } = string.Empty;

    /// <summary>In the hall, with an on-screen keypad.</summary>
    [Parameter]
    public bool IsTerminal { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private PublicGate Gate { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    private string Out => IsTerminal ? "/terminal/reset" : "/";

    private async Task Answer()
    {
        var form = Context.Request.Form;
        (_session, _ticket, _number) = (form["session"], form["ticket"], form["number"]);
        await (!string.IsNullOrEmpty(_session) ? Show(form["go"] == "finish", form["after"])
            : !string.IsNullOrEmpty(_ticket) ? Prove(form["code"].ToString())
            : Ask(form["birth"]));
    }

    private async Task Ask(string? birth)
    {
        if (!CaseNumber.TryParse(_number, out var number, out var error))
        {
            _problem = CaseNumberText.Problem(Texts, _number, error);
            return;
        }

        (_number, _birth, _at) = (number.Value, birth, Place.Date);
        if (birth is null)
        {
            return;
        }

        if (!TypedDate.TryParse(birth, out var date))
        {
            _problem = Texts["date.unreadable"];
            return;
        }

        var asked = Gate.Opens(Context, number.Value) ? await Dispatcher.Send(new AskMyData(number.Value, date), Actor.Public, cancellation: Context.RequestAborted) : null;
        (_at, _ticket) = asked is { IsOk: true } ? (Place.Code, asked.Value.Ticket) : (Place.Trouble, null);
    }

    private async Task Prove(string code)
    {
        _at = Place.Code;
        if (!Gate.Opens(Context))
        {
            _at = Place.Trouble;
            return;
        }

        // Of two that are typed at the same moment one is not looked at: it is a wrong one.
        var answer = await Dispatcher.Send(new ProveMyData(_ticket!, code), Actor.Public, cancellation: Context.RequestAborted);
        if (answer is { IsOk: true, Value.Session: { } session })
        {
            _session = session;
            await Show(isDone: false, after: null);
        }
        else if (answer is { IsOk: true, Value.MayTryAgain: false })
        {
            (_at, _trouble) = (Place.Trouble, "code.over");
        }
        else
        {
            _problem = Texts["my-data.code.wrong"];
        }
    }

    private async Task Show(bool isDone, string? after)
    {
        if (isDone)
        {
            await Dispatcher.Send(new EndMyData(_session!), Actor.Public, cancellation: Context.RequestAborted);
            _at = Place.Done;
            return;
        }

        var shown = Gate.Opens(Context) ? await Dispatcher.Send(new ShowMyLooks(_session!, after), Actor.Public, cancellation: Context.RequestAborted) : null;
        (_looks, _isFirst) = (shown is { IsOk: true } ? shown.Value : null, string.IsNullOrEmpty(after));
        (_at, _trouble) = _looks is null ? (Place.Trouble, shown is null ? "busy" : "over") : (Place.List, _trouble);
    }
}
