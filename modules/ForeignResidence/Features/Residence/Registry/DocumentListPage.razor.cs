using System.Globalization;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Search;
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
    private bool _mayExport;

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

    private string File => $"{ResidencePaths.Export}?q={Uri.EscapeDataString(Text ?? "")}&state={State}&kind={Kind}";

    private IReadOnlyList<Filter> Filters =>
    [
        new("state", Texts["RP.registry.state"], [.. Enum.GetValues<ResidenceState>().Select(s => new FilterOption($"{s}", Texts[$"RP.state.{s}"]))], State),
        new("kind", Texts["RP.registry.kind"], [.. Enum.GetValues<ResidenceDocumentKind>().Select(k => new FilterOption($"{k}", Texts[$"RP.kind.{k}"]))], Kind),
    ];

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
        _state = ListUrl.One<ResidenceState>(State);
        _letters ??= Today;
        _mayExport = (await Who()).HasOneOf(ResidenceRoles.Exporters);
        var kind = ListUrl.One<ResidenceDocumentKind>(Kind);
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindDocuments(Text, _state, kind, DayCursor.Read(After)));
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_page, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
    }

    private void Find() => Navigation.Find(_text, Resets);

    private static string LettersOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"/print/residence-letters/{day:yyyy-MM-dd}");

    private string At(DayCursor? after) => Navigation.GetUriWithQueryParameter("after", after?.Write());
}
