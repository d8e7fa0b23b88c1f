using Licensing.Platform.Law;

namespace Licensing.Web.Administration;

/// <summary>The working calendar's holidays (C-5).</summary>
public sealed partial class HolidaysPage
{
    private IReadOnlyList<HolidayView> _rows = [];
    private string _code = HolidayCodes.DayOff;
    private DateOnly? _first;
    private bool _everyYear;
    private bool _moves;
    private Guid? _ending;
    private DateOnly? _last;

    protected override async Task OnInitializedAsync() => _rows = await Ask(new ListHolidays()) ?? [];

    private string Rule(HolidayView row)
    {
        var rule = Texts[row.Year is not null ? "admin.holiday.once" : row.Moves ? "admin.holiday.yearly-moves" : "admin.holiday.yearly"];
        return (row.From, row.Until) switch
        {
            ({ } from, { } until) => $"{rule}; {Texts.Format("admin.between", from, until)}",
            ({ } from, null) => $"{rule}; {Texts.Format("admin.since", from)}",
            (null, { } until) => $"{rule}; {Texts.Format("admin.until", until)}",
            _ => rule,
        };
    }

    private async Task Add()
    {
        if (_first is not { } first)
        {
            Wrong("first", "required");
        }
        else
        {
            await Propose(new AddHoliday(_code, first, _everyYear, _moves));
        }
    }

    private async Task End(HolidayView row)
    {
        if (_last is not { } last)
        {
            Wrong("last", "required");
        }
        else
        {
            await Propose(new EndHoliday(row.Id, last));
        }
    }
}
