using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>A court's decision on a person's right to drive is entered (DL-17.3, DL-17.4).</summary>
public sealed partial class WithdrawPage
{
    private readonly Guid _key = Guid.CreateVersion7();
    private RightOfPerson? _right;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private WithdrawalKind _kind;
    private string? _court;
    private string? _number;
    private DateOnly? _decidedOn;
    private DateOnly? _from;
    private DateOnly? _until;
    private string? _note;
    private bool _busy;

    [SupplyParameterFromQuery(Name = "person")]
    private Guid PersonId { get; set; }

    [SupplyParameterFromQuery(Name = "licence")]
    private Guid? LicenceId { get; set; }

    private string Back => LicenceId is { } id ? $"/driver-licences/{id}" : $"/people/{PersonId}";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ShowRight(PersonId));
        _failure = result.Failure;
        _right = result.IsOk ? result.Value : null;
    }

    private async Task Save()
    {
        _problems = [.. Unreadable()];
        if (_problems.Count > 0)
        {
            return;
        }

        _busy = true;
        var note = string.IsNullOrWhiteSpace(_note) ? null : _note.Trim();
        var decision = new CourtDecision(_kind, _court ?? "", _number ?? "", _decidedOn!.Value, _from!.Value, _until!.Value, note);
        var result = await Send(new WithdrawRight(PersonId, decision), _key);
        _busy = false;
        if (result.IsOk)
        {
            Navigation.NavigateTo(Back);
            return;
        }

        _problems = FailureText.Problems(result.Failure, Texts);
    }

    // Everything at once: what the dates are missing, and what the validator would say next.
    private IEnumerable<FieldProblem> Unreadable()
    {
        if (string.IsNullOrWhiteSpace(_court))
        {
            yield return new("court", Texts["error.DL.court-needed"]);
        }

        if (string.IsNullOrWhiteSpace(_number))
        {
            yield return new("number", Texts["error.DL.decision-number-needed"]);
        }

        foreach (var (field, label, date) in new[] { ("decidedOn", "decided-on", _decidedOn), ("from", "from", _from), ("until", "until", _until) })
        {
            if (date is null)
            {
                yield return new(field, Texts.Format("error.DL.date-needed", Texts[$"DL.withdraw.{label}"]));
            }
        }
    }
}
