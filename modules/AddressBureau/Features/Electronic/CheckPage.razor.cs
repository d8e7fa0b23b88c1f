using Licensing.AddressBureau.Features.Electronic;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Gate;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Licensing.AddressBureau.Pages;

/// <summary>Where the QR code of an electronic certificate leads, and where anybody checks one by number, file or barcode (AC, 132-2014): static, no circuit.</summary>
public sealed partial class CheckPage
{
    private const string Address = "/verify/address-certificate";
    private const int MostBytes = 2 * 1024 * 1024;

    private CheckedCertificate? _found;
    private string? _trouble;

    /// <summary>The code as the QR code brings it.</summary>
    [Parameter]
    public string? Code { get; set; }

    /// <summary>The number as somebody typed it.</summary>
    [SupplyParameterFromQuery(Name = "number")]
    public string? Number { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private PublicGate Gate { get; set; } = default!;

    private string? Asked => (Code ?? Number)?.Trim();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (!string.IsNullOrEmpty(Asked) && HttpMethods.IsGet(Context.Request.Method))
        {
            await Ask(new CheckElectronic(Asked, null, null));
        }
    }

    private async Task Check()
    {
        var (file, isTooLarge) = await UploadedFile.Read(Context, "file", MostBytes);
        var barcode = Context.Request.Form["barcode"].ToString();
        if (isTooLarge || (file is null && string.IsNullOrWhiteSpace(barcode)))
        {
            _trouble = isTooLarge ? "too-large" : "nothing";
            return;
        }

        await Ask(new CheckElectronic(null, file, barcode));
    }

    private async Task Ask(CheckElectronic asked)
    {
        if (!Gate.Opens(Context))
        {
            _trouble = "busy";
            return;
        }

        var answer = await Dispatcher.Send(asked, Actor.Public, "verify", cancellation: Context.RequestAborted);
        _found = answer.IsOk ? answer.Value : null;
        _trouble = answer.IsOk ? null : "nothing";
    }
}
