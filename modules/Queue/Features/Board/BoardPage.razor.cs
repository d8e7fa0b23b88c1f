using Licensing.Platform.Texts;
using Licensing.Queue.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>The screen of a hall: static, asks for itself again every two seconds; says new calls aloud where the browser has a voice, else a tone.</summary>
public sealed partial class BoardPage
{
    private HallBoard? _board;

    /// <summary>The office.</summary>
    [Parameter]
    public string OfficeId { get; set; } = "";

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private static string CurrentLanguage => Cultures.Current.Name;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _board = await Send(new ShowBoard(OfficeId)) is { IsOk: true } found ? found.Value : null;
}
