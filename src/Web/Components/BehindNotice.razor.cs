using Licensing.Platform.Data;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>On pages whose queries may be answered by a copy of the database: until when what they show is whole, where the copy is behind; nothing where it is not.</summary>
public sealed partial class BehindNotice
{
    private DateTimeOffset? _since;

    [Inject]
    private Secondary Secondary { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => _since = await Secondary.BehindSince(CancellationToken.None);
}
