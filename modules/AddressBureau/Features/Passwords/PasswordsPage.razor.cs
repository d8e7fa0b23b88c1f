using System.Globalization;
using Licensing.AddressBureau.Domain.Passwords;
using Licensing.AddressBureau.Features.Passwords;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>The chief makes a quarter's passwords, prints them once, and sees which body said wrong ones.</summary>
public sealed partial class PasswordsPage
{
    private IReadOnlyList<PasswordSheet> _sheets = [];
    private Failure? _failure;
    private Guid? _ticket;
    private bool _fetched;
    private string _quarter = "";
    private int _days = 1;
    private string? _bodies;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    // This quarter and the next.
    private IReadOnlyList<(string Code, string Text)> Quarters => [.. new[] { Today, Today.AddMonths(3) }.Select(day => (Year: day.Year, Quarter: ((day.Month - 1) / 3) + 1))
        .Select(q => ($"{q.Year}-{q.Quarter}", Texts.Format("AC.passwords.sheet", q.Quarter, $"{q.Year}")))];

    private IReadOnlyList<(string Code, string Text)> Lengths => [.. Enumerable.Range(1, PasswordSheet.MostDays).Select(n => ($"{n}", Texts.Format("AC.passwords.length", n)))];

    private DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _quarter = Quarters[0].Code;
        await Load();

        // Who had a copy last gets one again.
        _bodies = string.Join('\n', _sheets.Count > 0 ? _sheets[0].Copies.Select(c => c.Body) : []);
    }

    private async Task Make()
    {
        var parts = _quarter.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        Busy = true;
        var made = await Send(new MakePasswords(parts[0], parts[1], _days, [.. (_bodies ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]));
        Busy = false;
        (_failure, Problems) = (made.Failure, FailureText.Problems(made.Failure as Failure.Invalid, Texts));
        if (made.IsOk)
        {
            (_ticket, _fetched) = (made.Value.Ticket, false);
            await Load();
        }
    }

    private async Task Release(Guid copyId)
    {
        _failure = (await Send(new ReleaseCopy(copyId))).Failure;
        await Load();
    }

    private async Task Load()
    {
        var shown = await Send(new ShowPasswords());
        (_sheets, _failure) = (shown.IsOk ? shown.Value : [], shown.Failure ?? _failure);
    }
}
