using Licensing.ForeignResidence.Features.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>A page on which stays are entered; its parts find it by cascading.</summary>
public abstract class StayEntryPage : StayPageBase
{
    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    internal StayPlace Place { get; private set; } = new();

    internal string? HostName { get; private set; }

    internal IReadOnlyList<FieldProblem> Problems { get; private protected set; } = [];

    internal StayCheck? Check { get; private protected set; }

    private protected DateTimeOffset Now => Clock.GetUtcNow();

    internal DateOnly Today => BusinessTime.DateOf(Now);

    internal string? WrongAt(string field) => Problems.FirstOrDefault(p => p.FieldId == field)?.Text;

    internal Task Put(StayPlace place, string? hostName)
    {
        (Place, HostName) = (place, hostName);
        return Changed();
    }

    /// <summary>Something was entered: asks the law again and shows what it says.</summary>
    private protected abstract Task Changed();
}
