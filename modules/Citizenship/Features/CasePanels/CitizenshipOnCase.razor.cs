using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Citizenship.Pages;

/// <summary>Everybody in the file of a case with their own outcome, the decree, the certificates.</summary>
public sealed partial class CitizenshipOnCase
{
    private CitizenshipOfCase? _about;
    private Failure? _failure;
    private bool _mayLook;

    /// <summary>The case.</summary>
    [Parameter]
    public Guid CaseId { get; set; }

    /// <summary>Called after a change; this panel makes none.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayLook = (await Who()).HasOneOf(CitizenshipRoles.Commission);
        var result = await Send(new ShowCitizenshipCase(CaseId));
        (_about, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private static string Outcome(ShownMember line) => line.Member.Outcome?.ToString() ?? (line.Findings.Count > 0 ? "Against" : "Open");

    private static Tone ToneOf(ShownMember line) => line.Member.Outcome switch
    {
        MemberOutcome.Granted => Tone.Good,
        MemberOutcome.Declined => Tone.Bad,
        _ => line.Findings.Count > 0 ? Tone.Bad : Tone.Neutral,
    };

    private static IEnumerable<string> Grounds(ShownMember line) => line.Member.Ground is { } ground ? [ground] : line.Findings;
}
