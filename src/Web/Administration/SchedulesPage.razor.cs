using Licensing.Kernel.Calendars;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Administration;

/// <summary>Opening hours through time: of each kind of office, or of one office.</summary>
public sealed partial class SchedulesPage
{
    private IReadOnlyList<ScheduleView> _rows = [];
    private List<DayHours> _days = DayHours.Week([]);
    private ScheduleKind _kind = ScheduleKind.RoadPolice;
    private OfficeView? _office;
    private DateOnly? _from;

    /// <summary>Of this office; none: of every kind.</summary>
    [SupplyParameterFromQuery(Name = "office")]
    public string? OfficeId { get; set; }

    [Inject]
    private ILaw Law { get; set; } = default!;

    private static IEnumerable<ScheduleKind> Kinds => Enum.GetValues<ScheduleKind>().Where(kind => kind != ScheduleKind.Portal);

    protected override async Task OnParametersSetAsync()
    {
        _rows = await Ask(new ListSchedules(OfficeId)) ?? [];
        _office = OfficeId is null ? null : await Ask(new ShowOffice(OfficeId));
        await Choose(_office is null ? _kind : DefaultSchedules.DefaultOf(_office.Kind));
    }

    /// <summary>Begins with the hours that hold now.</summary>
    private async Task Choose(ScheduleKind kind)
    {
        _kind = kind;
        var now = _rows.FirstOrDefault(row => row.Kind == kind && row.IsCurrent)?.Openings
            ?? (await Law.Now(default)).Schedule(kind).Periods.LastOrDefault()?.Openings;
        _days = DayHours.Week(now ?? []);
    }

    private IEnumerable<string> Lines(ScheduleView row) => row.Openings.Select(o =>
    {
        var line = Texts.Format("admin.schedule.line", Texts[$"day.{o.Day}"], DayHours.Text(o.Opens), DayHours.Text(o.Closes));
        line = o.LunchFrom is { } from && o.LunchTo is { } to ? line + ", " + Texts.Format("admin.schedule.lunch", DayHours.Text(from), DayHours.Text(to)) : line;
        return o.WeeksOfMonth.IsDefaultOrEmpty ? line : line + ", " + Texts.Format("admin.schedule.only-weeks", string.Join(", ", o.WeeksOfMonth));
    });

    private string Name(DayHours day, string what) => $"{Texts[$"day.{day.Day}"]}: {Texts[$"admin.schedule.{what}"]}";

    private async Task Save()
    {
        if (_from is not { } from)
        {
            Wrong("from", "required");
        }
        else if (_days.Find(day => day.IsOpen && !day.IsReadable) is { } unreadable)
        {
            Wrong($"opening-{unreadable.Day}", "schedule-unreadable");
        }
        else if (await Do(new SetSchedule(OfficeId, _kind, from, [.. _days.Where(day => day.IsOpen).Select(day => day.Opening())])))
        {
            (_from, _rows) = (null, await Ask(new ListSchedules(OfficeId)) ?? _rows);
        }
    }
}
