using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>One question to a body: about whom, what, and the answer (EX-4.1, EX-10).</summary>
public sealed partial class QuestionSheetPage
{
    private AskedAbout? _asked;
    private Failure? _failure;
    private TypedAnswer _given = new();
    private string? _kept;

    /// <summary>The question.</summary>
    [Parameter]
    public Guid QuestionId { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ShowQuestion(QuestionId));
        (_asked, _failure, _kept) = (result.IsOk ? result.Value : null, result.Failure, null);
    }

    private async Task Answer()
    {
        if (_given.Answer is not { } answer)
        {
            Problems = [.. _given.Lacking().Select(l => new FieldProblem(l.Field, Texts[$"error.{l.Code}"]))];
            return;
        }

        if (await Do(new AnswerQuestion(QuestionId, answer), Texts) is { } kept)
        {
            _kept = Texts[kept.Agrees ? "EX.answer.kept" : "EX.answer.kept-against"];
        }
    }
}
