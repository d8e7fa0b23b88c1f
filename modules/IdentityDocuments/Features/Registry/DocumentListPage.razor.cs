using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>Passports, identity cards and temporary cards: search and filters; what is asked for stands in the URL.</summary>
public sealed partial class DocumentListPage
{
    private static readonly string[] Resets = ["below"];
    private DocumentPage? _page;
    private Failure? _failure;
    private string? _text;
    private bool _mayExport;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "below")]
    private long? Below { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    private bool Searching => !string.IsNullOrWhiteSpace(Text) || Status is not null || Kind is not null;

    private string File => $"{IdentityPaths.Export}?q={Uri.EscapeDataString(Text ?? "")}&status={Status}&kind={Kind}";

    private IReadOnlyList<Filter> Filters =>
    [
        new("kind", Texts["ID.registry.kind"], [.. Enum.GetValues<CitizenDocumentKind>().Select(k => new FilterOption($"{k}", Texts[$"ID.kind.{k}"]))], Kind),
        new("status", Texts["ID.registry.status"], [.. Enum.GetValues<CitizenDocumentStatus>().Select(s => new FilterOption($"{s}", Texts[$"ID.status.{s}"]))], Status),
    ];

    internal static Tone ToneOf(CitizenDocumentStatus status) => status switch
    {
        CitizenDocumentStatus.Valid => Tone.Good,
        CitizenDocumentStatus.Made => Tone.Info,
        CitizenDocumentStatus.Lost => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Text;
        _mayExport = (await Who()).HasOneOf(IdentityRoles.Exporters);
        if (MustSayWhy(Text))
        {
            _page = null;
            return;
        }

        var result = await Send(new FindDocuments(Text, ListUrl.One<CitizenDocumentStatus>(Status), ListUrl.One<CitizenDocumentKind>(Kind), Below));
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_page, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string At(long? below) => Navigation.GetUriWithQueryParameter("below", below);
}
