using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Domain;
using Licensing.Queue.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Queue.Pages;

/// <summary>Who comes, and where to tell them; sent twice it books once. A time that somebody else took meanwhile is asked for again, what was typed stays.</summary>
public sealed partial class BookForm
{
    private HeldBooking? _made;
    private string _who = "";
    private string? _contact;
    private string? _problem;
    private TimeOnly? _at;
    private bool _asksContact;
    private IReadOnlyList<TimeOnly> _others = [];
    private Guid _key = Guid.CreateVersion7();

    [CascadingParameter]
    private BookSteps Steps { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private TimeOnly At => _at ?? Steps.Time!.Value;

    private string Field => _asksContact ? "contact" : "who";

    private string? Value => _asksContact ? _contact : _who;

    /// <summary>A terminal has no keyboard: the letters that a case number begins with are keys too.</summary>
    private IReadOnlyList<string> Letters => [.. Steps.Services.Select(s => s.Service).Order(StringComparer.Ordinal)];

    private async Task Answer()
    {
        var form = Context.Request.Form;
        (_who, _contact, _at) = (form["who"].ToString().Trim(), form["contact"].FirstOrDefault() ?? form["kept"].FirstOrDefault(), BookSteps.TimeOf(form["time"]) ?? Steps.Time);
        _key = Guid.TryParse(form["key"], out var key) ? key : _key;
        if (form["go"] == "back")
        {
            return;
        }

        if (Steps.IsBusy)
        {
            (_asksContact, _problem) = (form.ContainsKey("contact"), Texts["status.busy"]);
            return;
        }

        if (Visitor.Read(_who).Problem is { } wrong)
        {
            _problem = Texts[$"error.{wrong}"];
            return;
        }

        _asksContact = true;
        if (form.ContainsKey("contact"))
        {
            await Book();
        }
    }

    private async Task Book()
    {
        if (!BookTimeValidator.IsContact(_contact))
        {
            _problem = Texts["error.queue.contact"];
            return;
        }

        var language = Cultures.Current.Name;
        var result = await Send(new BookTime(Steps.Office!, Steps.Service!, Steps.Day!.Value, At, _who, _contact, language), _key);
        (_made, _problem) = (result.IsOk ? result.Value : null, result.Failure is { } failure ? FailureText.Of(failure, Texts) : null);
        if (result.Failure is Failure.Refused { Problem.Code: "queue.slot-taken" })
        {
            await Steps.Ask();
            _others = Steps.Hall?.Days.FirstOrDefault(d => d.Day == Steps.Day)?.Times ?? [];
        }
    }
}
