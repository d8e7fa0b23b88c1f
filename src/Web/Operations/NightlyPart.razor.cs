using Licensing.Platform.Operations;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Operations;

/// <summary>Backup, drill and check of the audit chain: when, how long, what was counted, what was wrong.</summary>
public sealed partial class NightlyPart
{
    private const int MostShown = 12;

    /// <summary>What is done every night.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<NightlyLine> Nightly { get; set; } = [];

    private static Tone ToneOf(NightlyLine line) => line.Last?.State switch
    {
        RunState.Good => Tone.Good,
        RunState.Failed => Tone.Bad,
        null when !line.IsWanted => Tone.Warn,
        _ => Tone.Info,
    };

    private string StateOf(NightlyLine line) => Texts[line.Last is { } last ? $"run-state.{last.State}" : line.IsWanted ? "run-state.none" : "run-state.off"];

    // A hash is told by its beginning.
    private string Difference(RunFault fault) => (fault.Was, fault.Is) is (null, null) ? "" : Texts.Format("run-fault.difference", Short(fault.Was), Short(fault.Is));

    private static string Short(string? text) => text is not { Length: > 0 } ? "—" : text.Length > MostShown ? $"{text[..MostShown]}…" : text;
}
