using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Passwords;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>A law-enforcement officer calls: the password is checked and never shown; then the registrar answers about people, each answer in the journal.</summary>
public sealed partial class CallsPage
{
    private readonly List<InquiryLine> _answers = [];
    private CallersOfToday? _today;
    private Failure? _failure;
    private CheckedPassword? _said;
    private Guid? _call;
    private string _body = "";
    private string? _caller;
    private string? _password;
    private bool _operational;

    private string BodyName => _today!.Copies.FirstOrDefault(c => $"{c.Id}" == _body)?.Body ?? "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var shown = await Send(new ShowCallers());
        (_today, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure);
    }

    private async Task Check()
    {
        Busy = true;
        var result = await Send(new CheckPassword(Guid.TryParse(_body, out var copy) ? copy : Guid.Empty, _caller ?? "", _password ?? "", _operational));
        (Busy, _password) = (false, null);
        (_failure, Problems) = (result.Failure, FailureText.Problems(result.Failure as Failure.Invalid, Texts));
        (_call, _said) = result.IsOk ? (result.Value.CallId, result.Value.CallId is null ? result.Value : null) : (null, null);
    }

    private async Task Answer(Guid personId)
    {
        var result = await Send(new AnswerCall(_call!.Value, personId));
        _failure = result.Failure;
        if (result.IsOk)
        {
            _answers.Insert(0, result.Value);
        }
    }

    private void Over()
    {
        _answers.Clear();
        (_call, _said, _caller, _body) = (null, null, null, "");
    }
}
