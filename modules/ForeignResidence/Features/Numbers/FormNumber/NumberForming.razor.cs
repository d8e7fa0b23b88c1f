using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>The operator's part: likely duplicates first, then the number or the error (IN, Flow).</summary>
public sealed partial class NumberForming
{
    private readonly HashSet<Guid> _others = [];
    private PersonHit? _same;
    private bool _answersError;
    private ApplicationError? _error;
    private string? _words;

    /// <summary>The case, a <see cref="NumberCase"/>.</summary>
    [Parameter, EditorRequired]
    public object? About { get; set; }

    /// <summary>The number is formed, or the error sent; with the words that say so.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>Nothing came of it.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Failure> OnFailed { get; set; }

    private NumberCase Shown => (NumberCase)About!;

    private IReadOnlyList<LikelyDuplicate> Left => [.. Shown.Duplicates.Where(d => !_others.Contains(d.Person.Id) && d.Person.Id != _same?.Id)];

    private IReadOnlyList<(string Code, string Text)> Errors => [.. Enum.GetValues<ApplicationError>().Select(e => (e.ToString(), Texts[$"IN.error.{e}"]))];

    private void Other(PersonHit hit) => _others.Add(hit.Id);

    // The same person: with a number it is the error of the regulation, without one two records have to become one first.
    private void Same(PersonHit hit)
    {
        _same = hit;
        if (hit.Iin is { } iin)
        {
            (_answersError, _error, _words) = (true, ApplicationError.HasNumber, Texts.Format("IN.error.words.has-number", iin, hit.Name));
        }
    }

    private void Choose(IReadOnlyList<string> chosen) => _error = chosen is [var code] ? Enum.Parse<ApplicationError>(code) : null;

    private async Task Form()
    {
        if (await Try(new FormNumber(Shown.CaseId, Shown.Version, [.. _others]), Texts) is { } result)
        {
            await (result.IsOk ? OnDone.InvokeAsync(Texts.Format("IN.done.formed", result.Value.Number)) : OnFailed.InvokeAsync(result.Failure!));
        }
    }

    private async Task Answer()
    {
        if (_error is not { } error)
        {
            Problems = [new FieldProblem("error", Texts["error.required"])];
            return;
        }

        if (await Try(new AnswerError(Shown.CaseId, Shown.Version, error, _words ?? ""), Texts) is { } result && Problems.Count == 0)
        {
            await (result.IsOk ? OnDone.InvokeAsync(Texts["IN.done.error"]) : OnFailed.InvokeAsync(result.Failure!));
        }
    }
}
