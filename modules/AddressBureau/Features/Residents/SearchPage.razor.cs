using Licensing.AddressBureau.Features.Residents;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.AddressBureau.Pages;

/// <summary>The registrar's screen: why it is asked, then one line that finds a person in any spelling, order and script. What is asked for stands in the URL, but for the line itself.</summary>
public sealed partial class SearchPage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource? _waiting;
    private FoundResidents? _found;
    private Failure? _failure;
    private string? _line;
    private ElementReference _input;

    [SupplyParameterFromQuery(Name = "for")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "words")]
    private string? Words { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    protected override string? Purpose => InquiryPurpose.Write(Kind, Words);

    private IReadOnlyList<(string Code, string Text)> Kinds => [.. InquiryPurpose.Kinds.Select(k => (k, Texts[$"AC.purpose.{k}"]))];

    /// <inheritdoc/>
    public void Dispose()
    {
        _waiting?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Purpose is not null)
        {
            await _input.FocusAsync();
        }
    }

    private void Ask(string? kind = null, string? words = null)
    {
        var asked = new Dictionary<string, object?> { ["for"] = kind ?? Kind, ["words"] = words ?? Words };
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(asked), replace: true);
    }

    private string Link(ResidentHit hit) =>
        Navigation.GetUriWithQueryParameters($"/addresses/people/{hit.Person.Id}", new Dictionary<string, object?> { ["for"] = Kind, ["words"] = Words });

    private async Task Typed()
    {
        if (_waiting is not null)
        {
            await _waiting.CancelAsync();
            _waiting.Dispose();
        }

        _waiting = new CancellationTokenSource();
        var token = _waiting.Token;
        try
        {
            await Task.Delay(Pause, Clock, token);
        }
        catch (OperationCanceledException)
        {
            // More was typed: the next letter searches.
            return;
        }

        var result = await Send(new FindResidents(_line ?? ""));
        if (!token.IsCancellationRequested)
        {
            (_found, _failure) = (result.IsOk && result.Value.Question != PeopleQuestionKind.Nothing ? result.Value : null, result.Failure);
            Problems = FailureText.Problems(result.Failure, Texts);
        }
    }
}
