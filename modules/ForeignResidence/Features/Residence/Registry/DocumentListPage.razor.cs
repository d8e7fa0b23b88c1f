using System.Globalization;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages;

/// <summary>Permits and certificates: search, those that end within sixty days with their letters, and all others by state; what is asked for stands in the URL.</summary>
public sealed partial class DocumentListPage
{
    private static readonly string[] Resets = ["after"];
    private DocumentPage? _page;
    private ResidenceState? _state;
    private Failure? _failure;
    private string? _text;
    private DateOnly? _letters;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || State is not null || Kind is not null;

    private IReadOnlyList<Filter> Filters =>
    [
        new("state", Texts["RP.registry.state"], [.. Enum.GetValues<ResidenceState>().Select(s => new FilterOption($"{s}", Texts[$"RP.state.{s}"]))], State),
        new("kind", Texts["RP.registry.kind"], [.. Enum.GetValues<ResidenceDocumentKind>().Select(k => new FilterOption($"{k}", Texts[$"RP.kind.{k}"]))], Kind),
    ];

    // «day.serial»; what somebody typed into the address by hand starts at the beginning.
    private DocumentCursor? Cursor => After?.Split('.') is [var day, var serial]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
        && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new DocumentCursor(until, number)
            : null;

    internal static Tone ToneOf(ResidenceState state) => state switch
    {
        ResidenceState.InForce => Tone.Good,
        ResidenceState.Ending => Tone.Warn,
        ResidenceState.Annulled => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _state = Enum.TryParse<ResidenceState>(State, out var state) && Enum.IsDefined(state) ? state : null;
        _letters ??= Today;
        ResidenceDocumentKind? kind = Enum.TryParse<ResidenceDocumentKind>(Kind, out var k) && Enum.IsDefined(k) ? k : null;
        var result = await Send(new FindDocuments(Text, _state, kind, Cursor));
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_page, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
    }

    private void Find() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["q"] = string.IsNullOrWhiteSpace(_text) ? null : _text.Trim(),
        ["after"] = null,
    }));

    private static string LettersOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/print/residence-letters/{day:yyyy-MM-dd}");

    private string At(DocumentCursor? after) => Navigation.GetUriWithQueryParameter(
        "after", after is null ? null : string.Create(CultureInfo.InvariantCulture, $"{after.Until:yyyyMMdd}.{after.Serial}"));
}
