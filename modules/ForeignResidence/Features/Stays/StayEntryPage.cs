using Licensing.ForeignResidence.Features.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>A page on which stays are entered; its parts find it by cascading.</summary>
public abstract class StayEntryPage : DeskPage
{
    private int _asked;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    internal StayPlace Place { get; private set; } = new();

    internal string? HostName { get; private set; }

    internal IReadOnlyList<FieldProblem> Wrong => Problems;

    internal StayCheck? Check { get; private protected set; }

    /// <summary>Why the last question or order came to nothing.</summary>
    private protected Failure? Failure { get; set; }

    /// <summary>Somebody has tried to register: errors are shown from now on.</summary>
    private protected bool Tried { get; set; }

    private protected DateTimeOffset Now => Clock.GetUtcNow();

    internal DateOnly Today => BusinessTime.DateOf(Now);

    internal string? WrongAt(string field) => Problems.FirstOrDefault(p => p.FieldId == field)?.Text;

    internal Task Put(StayPlace place, string? hostName)
    {
        (Place, HostName) = (place, hostName);
        return Changed();
    }

    /// <summary>Asks again after every entry. Answers may overtake each other: only that to the newest question counts.</summary>
    /// <returns>Null when something newer was asked meanwhile.</returns>
    private protected async Task<Result<T>?> Ask<T>(IQuery<T> question)
    {
        var mine = ++_asked;
        var answer = await Send(question);
        return mine == _asked ? answer : null;
    }

    /// <summary>Shows what the law says of the stay as it stands there now.</summary>
    private protected async Task Judge(IQuery<StayCheck> question, ITexts texts)
    {
        if (await Ask(question) is not { } result)
        {
            return;
        }

        (Check, Failure) = (result.IsOk ? result.Value : null, result.Failure);
        Problems = Tried && Check is { Errors.Count: > 0 } check ? FailureText.Problems(new Failure.Invalid(check.Errors), texts) : [];
        StateHasChanged();
    }

    /// <summary>Something was entered: asks the law again and shows what it says.</summary>
    private protected abstract Task Changed();
}
