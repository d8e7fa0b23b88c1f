using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Queue.Features;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Licensing.Queue.Pages;

/// <summary>Booking a time, one question a page (C-5): service, office, day, time, who comes, where to tell them. The answers stand in the address, those about a person do not.</summary>
public sealed partial class BookSteps
{
    /// <summary>Questions in all.</summary>
    internal const int Count = 6;

    /// <summary>In the hall: no keyboard, and nothing left for the next visitor.</summary>
    [Parameter]
    public bool IsTerminal { get; set; }

    /// <summary>Code of the service.</summary>
    [SupplyParameterFromQuery(Name = "service")]
    public string? Service { get; set; }

    /// <summary>Region whose offices are shown.</summary>
    [SupplyParameterFromQuery(Name = "region")]
    public string? Region { get; set; }

    /// <summary>Words in an office's name or address.</summary>
    [SupplyParameterFromQuery(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The office.</summary>
    [SupplyParameterFromQuery(Name = "office")]
    public string? Office { get; set; }

    /// <summary>The day, <c>2026-11-24</c>.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayText { get; set; }

    /// <summary>The time, <c>10:20</c>.</summary>
    [SupplyParameterFromQuery(Name = "time")]
    public string? TimeText { get; set; }

    internal IReadOnlyList<BookableService> Services { get; private set; } = [];

    internal BookableService? Chosen => Services.FirstOrDefault(s => s.Service == Service);

    internal IReadOnlyList<BookableOffice> Offices { get; private set; } = [];

    internal BookableOfficeDays? Hall { get; private set; }

    internal Failure? Failure { get; private set; }

    /// <summary>Too many questions from here: nothing is asked.</summary>
    internal bool IsBusy { get; private set; }

    internal DateOnly? Day => PaperReply.Day(DayText);

    internal TimeOnly? Time => TimeOf(TimeText);

    /// <summary>The terminal's own office comes first, then the others of its region.</summary>
    internal string? OwnOffice => IsTerminal ? Terminal?.OfficeId : null;

    // What was typed into the form stays there, however busy it is.
    private bool KeepsForm => HttpMethods.IsPost(Context.Request.Method) && Office is not null && Day is not null && Time is not null;

    private string Words => Chosen is { IsBookable: false } live ? Texts.Format("problem.queue.no-booking", live.Edition) : FailureText.Of(Failure!, Texts);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Services = (await Send(new AskServices())).Value;
        if (Chosen is not { IsBookable: true })
        {
            return;
        }

        IsBusy = !Opens();
        if (IsBusy)
        {
            return;
        }

        if (Office is null)
        {
            Offices = await Send(new AskOffices(Chosen.Service, Text)) is { IsOk: true } found ? found.Value : [];
        }
        else
        {
            await Ask();
        }
    }

    /// <summary>Asks which times are free now.</summary>
    internal async Task Ask()
    {
        var asked = await Send(new AskDays(Office!, Service!));
        (Hall, Failure) = (asked.IsOk ? asked.Value : null, asked.Failure);
    }

    /// <summary>Address of a step: what is given is answered, the rest is asked.</summary>
    internal string Address(string? service = null, string? office = null, DateOnly? day = null, TimeOnly? time = null, string? region = null) =>
        QueryHelpers.AddQueryString(IsTerminal ? QueuePaths.TerminalBook : QueuePaths.Book, new Dictionary<string, string?>
        {
            ["service"] = service,
            ["region"] = region,
            ["office"] = office,
            ["day"] = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["time"] = time is { } at ? TextOf(at) : null,
        }.Where(part => part.Value is not null));

    internal static TimeOnly? TimeOf(string? text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    internal static string TextOf(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    internal static string DayName(DateOnly day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day.DayOfWeek);
}
