using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>The four stages with their own clocks (EX-4.1), and what came of them.</summary>
public sealed partial class StageList
{
    /// <summary>The entry of the register, an <see cref="ExitFile"/>.</summary>
    [Parameter, EditorRequired]
    public object Exit { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private ExitFile File => (ExitFile)Exit;

    private DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    private IEnumerable<(string Key, DateOnly Due, bool Now)> Stages =>
    [
        ("agreement", BusinessTime.DateOf(File.AgreementDueAt), File.State == ExitState.Agreement),
        ("decision", BusinessTime.DateOf(File.DecisionDueAt), File is { State: ExitState.Decision, MissedOn: null }),
        ("removal", BusinessTime.DateOf(File.RemovalDueAt), File.State == ExitState.Removal),
        ("result", BusinessTime.DateOf(File.ResultDueAt), File is { State: ExitState.Leaving, HandedOverAt: null }),
    ];
}

/// <summary>Colours of the states.</summary>
internal static class ExitTones
{
    public static Tone Of(ExitState state) => state switch
    {
        ExitState.Left => Tone.Good,
        ExitState.Refused => Tone.Bad,
        ExitState.Ended or ExitState.Restored => Tone.Neutral,
        _ => Tone.Warn,
    };
}
