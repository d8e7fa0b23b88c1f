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
        else
        {
            await Propose(new SetSchedule(OfficeId, _kind, from, [.. _days.Where(day => day.IsOpen).Select(day => day.Opening())]));
        }
    }
}
