using Licensing.Feedback.Domain;
using Licensing.Feedback.Features;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>The answer to a complaint; where a refusal is in force it can be opened again.</summary>
public sealed partial class AnswerForm
{
    private readonly Guid _key = Guid.CreateVersion7();
    private ComplaintState _outcome;
    private string? _words;
    private string? _measures;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private bool _sending;

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
        if (_sending)
        {
            return;
        }

        _sending = true;
        var result = await Send(new AnswerComplaint(ComplaintId, Seen, new ComplaintAnswer(_outcome, _words ?? "", _measures)), _key);
        _sending = false;
        (_failure, _problems) = (result.Failure, result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : []);
        if (result.IsOk)
        {
            await OnAnswered.InvokeAsync();
        }
    }
}
