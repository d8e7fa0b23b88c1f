namespace Licensing.DriverLicences.Domain;

/// <summary>Errors that an examiner notes with a key; their words are the resources <c>DL.error.{code}</c>. DECISION: the act has no list.</summary>
internal static class PracticeErrors
{
    public static IReadOnlyList<string> All { get; } =
    [
        "seat-belt", "controls", "stalled", "signal", "mirrors", "right-of-way", "pedestrian", "traffic-light", "stop-line",
        "road-sign", "speed", "lane", "distance", "overtaking", "turn", "parking", "hill-start", "examiner-intervened",
    ];
}

/// <summary>What a licence can be restricted to; their words are the resources <c>DL.restriction.{code}</c>.</summary>
internal static class Restrictions
{
    public static IReadOnlyList<string> All { get; } =
        ["glasses", "hearing-aid", "automatic-gearbox", "hand-controls", "prosthesis", "daylight-only"];
}
