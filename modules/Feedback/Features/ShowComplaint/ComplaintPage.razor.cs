using System.Collections.Immutable;
using Licensing.Feedback.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>One complaint: what it says, until when it is answered, and the answer.</summary>
public sealed partial class ComplaintPage
{
    private ComplaintSheet? _sheet;
    private Failure? _failure;

    /// <summary>The complaint.</summary>
    [Parameter]
    public Guid ComplaintId { get; set; }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Load();

    private static ImmutableArray<RefusalGround> Grounds(CaseDecision refused) => refused.Refusal is { } json ? CaseJson.Read<Refusal>(json).Grounds : [];

    private async Task Load()
    {
        var result = await Send(new ShowComplaint(ComplaintId));
        (_failure, _sheet) = (result.Failure, result.IsOk ? result.Value : null);
    }
}
