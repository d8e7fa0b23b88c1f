using Licensing.IdentityDocuments.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>A batch: its file for the printing house, and what the printing house said of each order.</summary>
public sealed partial class BatchPage
{
    private BatchSheet? _sheet;
    private Failure? _failure;
    private bool _mayMake;

    /// <summary>The batch.</summary>
    [Parameter]
    public Guid BatchId { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _mayMake = (await Who()).HasOneOf(IdentityRoles.Production);
        await Load();
    }

    private async Task Load()
    {
        var result = await Send(new ShowBatch(BatchId));
        (_sheet, _failure) = (result.IsOk ? result.Value : null, result.Failure);
    }
}
