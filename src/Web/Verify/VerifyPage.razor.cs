using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Web.Gate;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Verify;

/// <summary>Where the QR codes of papers lead: valid or not, kind, number, issuer, dates, and nothing of the holder.</summary>
public sealed partial class VerifyPage
{
    private VerifiedPaper? _paper;
    private string? _trouble;

    /// <summary>The code as a QR code brings it.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <summary>The code as somebody typed it.</summary>
    [SupplyParameterFromQuery(Name = "code")]
    public string? Typed { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private PublicGate Gate { get; set; } = default!;

    private string? Asked => (Code ?? Typed)?.Trim();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (string.IsNullOrEmpty(Asked))
        {
            return;
        }

        if (!Gate.Opens(Context))
        {
            _trouble = "busy";
            return;
        }

        var answer = await Dispatcher.Send(new VerifyPaper(Asked), Actor.Public, cancellation: Context.RequestAborted);
        (_paper, _trouble) = (answer.IsOk ? answer.Value : null, answer.IsOk ? null : "unknown");
    }
}
