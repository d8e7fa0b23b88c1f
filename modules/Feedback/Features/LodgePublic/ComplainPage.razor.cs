using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;

namespace Licensing.Feedback.Pages;

/// <summary>
/// A complaint without a keyboard (C-8): whose action, what happened, what is demanded, the address where it is not known, and a confirmation. One question a page; the form carries
/// the answers, and nothing is stored before the last button.
/// </summary>
public sealed partial class ComplainPage
{
    private static readonly string[] Fields = ["number", "birth", "key", "whose", "address-asked", "about", "reasons", "demand", "address"];

    private readonly Dictionary<string, string> _carried = [];
    private PublicComplaint? _lodged;
    private string? _trouble;
    private int _step;

    internal string? Problem { get; private set; }

    /// <summary>The question that is on the page.</summary>
    internal string Step => Steps[Place - 1];

    private int Place => Math.Clamp(_step, 1, Steps.Count);

    private IReadOnlyList<string> Steps =>
        [.. Given("whose") == "yes" ? ["about"] : Array.Empty<string>(), "reasons", "demand", .. Given("address-asked") == "yes" ? ["address"] : Array.Empty<string>(), "check"];

    // What the page itself asks is not carried beside it.
    private IReadOnlyList<string> Asked => _step == 0 ? [] : [Step];

    internal string Given(string name) => _carried.GetValueOrDefault(name, "");

    private async Task Go()
    {
        var form = Context.Request.Form;
        foreach (var name in Fields.Where(form.ContainsKey))
        {
            _carried[name] = form[name].ToString();
        }

        if (!TypedDate.TryParse(Given("birth"), out var date))
        {
            _trouble = Texts["status.not-found"];
            return;
        }

        var from = form["step"].ToString();
        if (from.Length == 0)
        {
            await Begin(date);
        }
        else
        {
            var at = Math.Max(0, Steps.ToList().IndexOf(from)) + 1;
            Problem = form["go"] != "back" && from != "check" && string.IsNullOrWhiteSpace(Given(from)) ? Texts["error.required"] : null;
            _step = form["go"] == "back" ? at - 1 : Problem is null && from != "check" ? at + 1 : at;
            _step = Math.Max(1, _step);
            await (from == "check" && form["go"] == "send" ? Lodge(date) : Task.CompletedTask);
        }
    }

    private async Task Begin(DateOnly date)
    {
        var asked = Opens(Given("number")) ? await Send(new AskComplaint(Given("number"), date, Terminal?.OfficeId)) : null;
        if (asked is not { IsOk: true })
        {
            _trouble = Trouble(asked?.Failure);
            return;
        }

        (_carried["whose"], _carried["address-asked"]) = (asked.Value.AsksWhose ? "yes" : "no", asked.Value.AsksAddress ? "yes" : "no");
        (_carried["key"], _step) = ($"{Guid.CreateVersion7()}", 1);
    }

    private async Task Lodge(DateOnly date)
    {
        var terminal = Terminal;
        var entry = new ComplaintEntry { AboutTaking = Given("about") == "reception", Reasons = Given("reasons"), Demand = Given("demand"), Address = Given("address"), Signed = true };
        var receiver = terminal is null ? Texts["complaint.public.portal"] : Texts.Format("complaint.public.terminal", terminal.Name);
        var lodged = Opens(Given("number"))
            ? await Send(new LodgePublicly(Given("number"), date, terminal?.OfficeId, receiver, entry), Guid.TryParse(Given("key"), out var key) ? key : null)
            : null;
        if (lodged is { IsOk: true })
        {
            _lodged = lodged.Value;
        }
        else if (lodged?.Failure is Failure.Invalid invalid)
        {
            Problem = FailureText.Problems(invalid, Texts)[0].Text;
            _step = Math.Max(0, Steps.ToList().IndexOf(invalid.Errors[0].Field)) + 1;
        }
        else
        {
            _trouble = Trouble(lodged?.Failure);
        }
    }

    private string Trouble(Failure? failure) => failure switch
    {
        null => Texts["status.busy"],
        Failure.NotFound => Texts["status.not-found"],
        _ => FailureText.Of(failure, Texts),
    };
}
