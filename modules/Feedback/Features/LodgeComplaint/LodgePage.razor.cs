using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>A complaint is entered in the journal; what the case knows of the applicant is filled in (C-8).</summary>
public sealed partial class LodgePage
{
    private PreparedComplaint? _prepared;
    private ComplaintEntry _entry = new() { Channel = ComplaintChannel.InPerson };
    private Failure? _failure;
    private string? _number;

    [SupplyParameterFromQuery(Name = "case")]
    private string? CaseNumber { get; set; }

    private IReadOnlyList<(string Code, string Text)> Channels => [.. _prepared!.Channels.Select(c => ($"{c}", Texts[$"complaint.channel.{c}"]))];

    private IReadOnlyList<(string Code, string Text)> AboutOffices => [(bool.FalseString, Texts["complaint.about-office.deciding"]), (bool.TrueString, Texts["complaint.about-office.taking"])];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (CaseNumber is not null)
        {
            _number = CaseNumber;
            await Prepare();
        }
    }

    private async Task Prepare()
    {
        var result = await Send(new PrepareComplaint(_number ?? ""));
        (_failure, Problems) = (result.Failure, result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : []);
        if (result.IsOk)
        {
            _prepared = result.Value;
            _entry = _entry with { Complainant = _prepared.About.Applicant, Address = _prepared.About.Address ?? "", Identity = _prepared.About.Identity };
        }
    }

    private void Choose(IReadOnlyList<string> chosen) => _entry = _entry with { Channel = Enum.Parse<ComplaintChannel>(chosen[0]) };

    private async Task Lodge()
    {
        if (await Do(new LodgeComplaint(_prepared!.About.Id, _entry), Texts) is { } lodged)
        {
            Navigation.NavigateTo($"/complaints/{lodged.Id}");
        }
    }
}
