using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>Intake's left column: its parts and how far each is.</summary>
public sealed partial class TaskList
{
    /// <summary>In the order of the work.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<TaskItem> Tasks { get; set; } = [];

    private static string Css(TaskState state) => state switch
    {
        TaskState.InProgress => "progress",
        TaskState.Done => "done",
        TaskState.Attention => "attention",
        _ => "none",
    };

    private static string? Sign(TaskState state) => state switch
    {
        TaskState.Done => "check",
        TaskState.Attention => "alert",
        _ => null,
    };
}
