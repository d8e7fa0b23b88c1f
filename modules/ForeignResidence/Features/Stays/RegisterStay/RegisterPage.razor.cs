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

    /// <inheritdoc/>
    private protected override Task Changed() => Judge(new CheckStay(Guest, Place, _presented), Texts);

    private async Task Register()
    {
        (Busy, Tried, _made) = (true, true, null);
        var result = await Send(new RegisterStay(Guest, Place, _presented), _key);
        Busy = false;
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        if (!result.IsOk)
        {
            Failure = result.Failure;
            return;
        }

        // The next guest of the same host, who came the same way, needs a passport only.
        (_made, _key, Tried) = (result.Value, Guid.CreateVersion7(), false);
        (Guest, _presented) = (new GuestEntry { ArrivedOn = Guest.ArrivedOn, BorderPoint = Guest.BorderPoint }, []);
        await Changed();
        await (_form?.Next() ?? Task.CompletedTask);
    }

    // Whom the law refuses gets it in writing by the common path, with everything that was entered (C-7).
    private async Task Written()
    {
        Busy = true;
        var started = await Send(new StartDraft(StayFlow.Service, Check?.PersonId));
        Failure = started.Failure;
        if (started.IsOk)
        {
            var saved = await Send(new SaveDraft(started.Value.Id, 1, StayFacts.Content(Guest with { PersonId = Check?.PersonId }, Place, _presented)));
            Failure = saved.Failure;
            if (saved.IsOk)
            {
                Navigation.NavigateTo($"/drafts/{started.Value.Id}");
            }
        }

        Busy = false;
    }
}
