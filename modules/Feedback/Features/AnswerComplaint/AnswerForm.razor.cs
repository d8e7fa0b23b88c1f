using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>The answer to a complaint; where a refusal is in force it can be opened again.</summary>
public sealed partial class AnswerForm
{
    private ComplaintState _outcome;
    private string? _words;
    private string? _measures;
    private Failure? _failure;

    /// <summary>What is answered.</summary>
    [Parameter, EditorRequired]
    public Guid ComplaintId { get; set; }

    /// <summary>Version that the page shows.</summary>
    [Parameter, EditorRequired]
    public int Seen { get; set; }

    /// <summary>A refusal is in force that the answer can undo.</summary>
    [Parameter]
    public bool IsRefused { get; set; }

    /// <summary>It was answered.</summary>
    [Parameter]
    public EventCallback OnAnswered { get; set; }

    private IReadOnlyList<(string Code, string Text)> Outcomes =>
    [
        .. new[] { ComplaintState.Unfounded, ComplaintState.Founded, ComplaintState.Reopened }
            .Where(o => IsRefused || o != ComplaintState.Reopened).Select(o => ($"{o}", Texts[$"complaint.outcome.{o}"])),
    ];

    private async Task Answer()
    {
        if (Busy)
        {
            return;
        }

        Busy = true;
        try
        {
            var result = await Send(new AnswerComplaint(ComplaintId, Seen, new ComplaintAnswer(_outcome, _words ?? "", _measures)), Once);
            (_failure, Problems) = (result.Failure, result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : []);
            await (result.IsOk ? OnAnswered.InvokeAsync() : Task.CompletedTask);
        }
        finally
        {
            Busy = false;
        }
    }
}
