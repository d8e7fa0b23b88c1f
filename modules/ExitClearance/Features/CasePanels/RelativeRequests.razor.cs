using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>Requests for relatives' registration (EX-9, appendix 3): asked at the counter, answered from the data base of natural persons.</summary>
public sealed partial class RelativeRequests
{
    private string? _name;
    private string? _degree;
    private string? _answer;
    private bool _answers;

    /// <summary>Whether the officer takes in.</summary>
    [Parameter]
    public bool TakesIn { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _answers = (await Who()).Has(Roles.IntakeOfficer);

    private Task SaveRequest() => Save(new AskRegistration(About.CaseId, _name ?? "", _degree ?? ""), Texts["EX.request.kept"]);

    private Task Note(Guid id, bool registered) => Save(new NoteRegistration(About.CaseId, id, registered, _answer ?? ""), Texts["EX.request.noted"]);
}
