using Licensing.Kernel.Cases;

namespace Licensing.Web.Components;

/// <summary>One step of a case for the line of steps.</summary>
/// <param name="Title">What is done in it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Who">Who did it or has it; public pages leave it out (C-10).</param>
/// <param name="When">When it was done, or for how long it has waited, in words.</param>
/// <param name="Note">How it came out.</param>
public sealed record StepItem(string Title, StepState State, string? Who = null, string? When = null, string? Note = null);

/// <summary>How far a part of intake is.</summary>
public enum TaskState
{
    NotStarted,
    InProgress,
    Done,
    Attention,
}

/// <summary>One part of intake for the list on the left.</summary>
/// <param name="Title">Its name.</param>
/// <param name="State">How far it is.</param>
/// <param name="Href">Where it leads; null while it cannot be opened.</param>
/// <param name="IsCurrent">This is where the officer is.</param>
public sealed record TaskItem(string Title, TaskState State, string? Href, bool IsCurrent = false);
