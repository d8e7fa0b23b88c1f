using System.Globalization;
using Licensing.ExitClearance.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.ExitClearance.Pages;

/// <summary>What a body is asked in its region, what is due first on top; nothing else of any case (C-11).</summary>
public sealed partial class QuestionListPage
{
    private QuestionPage? _page;
    private Failure? _failure;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "due")]
    private string? DueText { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? AfterId { get; set; }

    private QuestionCursor? After =>
        AfterId is { } id && DateTime.TryParse(DueText, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var due)
            ? new QuestionCursor(due, id)
            : null;

    private string Line => _page is { Body: { } body } page ? Texts.Format("EX.questions.lead", Texts[$"EX.body.{body}"], page.Waiting, page.Late) : Texts["EX.questions.title"];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(new ListQuestions(After));
        (_page, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }

    private string At(QuestionCursor? cursor) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["due"] = cursor?.DueAt.ToString("O", CultureInfo.InvariantCulture),
        ["after"] = cursor?.Id,
    });
}
