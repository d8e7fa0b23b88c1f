using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Permits: search, those that end within thirty days with their letters, and all others by state; what is asked for stands in the URL.</summary>
public sealed partial class PermitListPage
{
    private static readonly string[] Resets = ["after"];
    private PermitPage? _page;
    private PermitState? _state;
    private Failure? _failure;
    private string? _text;
    private DateOnly? _letters;
    private bool _listsEnded;

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
        new("state", Texts["WP.registry.status"], [.. Enum.GetValues<PermitState>().Select(s => new FilterOption($"{s}", Texts[$"WP.permit.state.{s}"]))], State),
        new("kind", Texts["WP.permit.kind"], [.. Enum.GetValues<PermitKind>().Select(k => new FilterOption($"{k}", Texts[$"WP.permit.kind.{k}"]))], Kind),
    ];

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private async Task Load()
    {
        _text = Text;
        _state = ListUrl.One<PermitState>(State);
        _letters ??= Today;
        _listsEnded = (await Who()).HasOneOf(WeaponRoles.Lists);
        if (Kept.Words is null)
        {
            _page = null;
            return;
        }

        var kind = ListUrl.One<PermitKind>(Kind);
        var result = await Send(new FindPermits(Text, _state, kind, DayCursor.Read(After)));
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_page, _failure) = (result.IsOk ? result.Value : null, Problems.Count > 0 ? null : result.Failure);
    }

    private void Find() => Navigation.Find(_text, Resets);

    private string LettersOf(DateOnly day) =>
        WeaponPaths.Print(string.Create(CultureInfo.InvariantCulture, $"permit-letters/{day:yyyy-MM-dd}"), Kept.Words);

    private string At(DayCursor? after) => Navigation.GetUriWithQueryParameter("after", after?.Write());
}
