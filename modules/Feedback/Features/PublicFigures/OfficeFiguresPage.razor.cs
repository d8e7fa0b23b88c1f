using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;

namespace Licensing.Feedback.Pages;

/// <summary>An office in figures for everybody; worked out once a minute, however many look.</summary>
public sealed partial class OfficeFiguresPage
{
    private const int LongestId = 120;

    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(1);
    private OfficePublicFigures? _figures;
    private bool _isBusy;

    /// <summary>The office.</summary>
    [Parameter]
    public string OfficeId { get; set; } = "";

    [Inject]
    private IMemoryCache Cache { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var key = $"figures:{OfficeId}";
        if (OfficeId.Length > LongestId || Cache.TryGetValue(key, out _figures))
        {
            return;
        }

        _isBusy = !Opens();
        if (!_isBusy && await Send(new ShowFigures(OfficeId)) is { } asked && (asked.IsOk || asked.Failure is Failure.NotFound))
        {
            // That there is no such office is kept too; the gate keeps anybody from filling the memory with names.
            _figures = Cache.Set(key, asked.IsOk ? asked.Value : null, Holds);
        }
    }

    private static string Share(int? percent) => percent is { } share ? $"{share}\u00A0%" : "—";
}
