using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;

namespace Licensing.ForeignResidence.Pages.Stays;

/// <summary>One page at the counter: passport, crossing, host, papers; what the law says stands beside it, one button registers (TR flow).</summary>
public sealed partial class RegisterPage
{
    private Guid _key = Guid.CreateVersion7();
    private GuestForm? _form;
    private IReadOnlyList<string> _presented = [];
    private RegisteredStay? _made;
    private Failure? _failure;
    private bool _busy;
    private bool _tried;

    internal GuestEntry Guest { get; private set; } = new();

    private LawView? Law => Check?.Assessment.Answer is { } answer ? LawView.Of(answer, TemporaryRegistrationStandard.Declared, Texts) : null;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => Changed();

    internal Task Change(GuestEntry guest)
    {
        Guest = guest;
        return Changed();
    }

    private Task Tick(IReadOnlyList<string> presented)
    {
        _presented = presented;
        return Changed();
    }

    // What the law says now; errors are shown once somebody has tried.
    private protected override async Task Changed()
    {
        var result = await Send(new CheckStay(Guest, Place, _presented));
        (Check, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        Problems = _tried && Check is { Errors.Count: > 0 } check ? FailureText.Problems(new Failure.Invalid(check.Errors), Texts) : [];
        StateHasChanged();
    }

    private async Task Register()
    {
        (_busy, _tried, _made) = (true, true, null);
        var result = await Send(new RegisterStay(Guest, Place, _presented), _key);
        _busy = false;
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        if (!result.IsOk)
        {
            _failure = result.Failure;
            return;
        }

        // The next guest of the same host, who came the same way, needs a passport only.
        (_made, _key, _tried) = (result.Value, Guid.CreateVersion7(), false);
        (Guest, _presented) = (new GuestEntry { ArrivedOn = Guest.ArrivedOn, BorderPoint = Guest.BorderPoint }, []);
        await Changed();
        await (_form?.Next() ?? Task.CompletedTask);
    }

    // Whom the law refuses gets it in writing by the common path, with everything that was entered (C-7).
    private async Task Written()
    {
        _busy = true;
        var started = await Send(new StartDraft(StayFlow.Service, Check?.PersonId));
        _failure = started.Failure;
        if (started.IsOk)
        {
            var saved = await Send(new SaveDraft(started.Value.Id, 1, StayFacts.Content(Guest with { PersonId = Check?.PersonId }, Place, _presented)));
            _failure = saved.Failure;
            if (saved.IsOk)
            {
                Navigation.NavigateTo($"/drafts/{started.Value.Id}");
            }
        }

        _busy = false;
    }
}
