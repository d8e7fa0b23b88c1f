using Licensing.Feedback.Features;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;

namespace Licensing.Feedback.Pages;

/// <summary>An office in figures for everybody; worked out once a minute, however many look.</summary>
public sealed partial class OfficeFiguresPage
{
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);
    private OfficePublicFigures? _figures;

    /// <summary>The office.</summary>
    [Parameter]
    public string OfficeId { get; set; } = "";

    [Inject]
    private IMemoryCache Cache { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var key = $"figures:{OfficeId}";
        if (!Cache.TryGetValue(key, out _figures) && await Send(new ShowFigures(OfficeId)) is { IsOk: true } found)
        {
            // What no office has is asked for again: else anybody could fill the memory with names.
            _figures = Cache.Set(key, found.Value, Holds);
        }
    }

    private static string Share(int? percent) => percent is { } share ? $"{share}\u00A0%" : "—";
}
