using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>A picture from a file, from the browser's camera, or drawn on a pad; the server says at once whether it fits.</summary>
public sealed partial class PictureTaker
{
    private const string Module = "./_content/Licensing.Web/js/camera.js";
    private const int PhotoWidth = 700;

    private IJSObjectReference? _script;
    private ElementReference _video;
    private ElementReference _pad;
    private string? _shown;
    private string? _wrong;
    private bool _filming;
    private bool _drawing;
    private bool _busy;

    /// <summary>Id of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Width to height, to which the camera's picture is cut.</summary>
    [Parameter, EditorRequired]
    public double Ratio { get; set; }

    /// <summary>What fits.</summary>
    [Parameter]
    public string Hint { get; set; } = "";

    /// <summary>What is wrong with the form at this field.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>Where the head begins, in percent.</summary>
    [Parameter]
    public int Crown { get; set; }

    /// <summary>Where it ends.</summary>
    [Parameter]
    public int Chin { get; set; }

    /// <summary>A signature; otherwise a photograph.</summary>
    [Parameter]
    public bool IsSignature { get; set; }

    /// <summary>Tells of the file that was taken, or that there is none.</summary>
    [Parameter, EditorRequired]
    public EventCallback<ScanRef?> OnTaken { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("close", _video);
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone already, and its camera with it.
        }
    }

    private PictureKind Kind => IsSignature ? PictureKind.Signature : PictureKind.Photo;

    private async Task Film()
    {
        (_wrong, _filming) = (null, true);
        try
        {
            await (await Loaded()).InvokeVoidAsync("film", _video);
        }
        catch (JSException)
        {
            (_filming, _wrong) = (false, Texts["error.ID.no-camera"]);
        }
    }

    private async Task Draw()
    {
        (_wrong, _drawing) = (null, true);
        await (await Loaded()).InvokeVoidAsync("draw", _pad);
    }

    private async Task Close()
    {
        (_filming, _drawing) = (false, false);
        await (await Loaded()).InvokeVoidAsync("close", _video);
    }

    private async Task Shoot()
    {
        if (_drawing && !await (await Loaded()).InvokeAsync<bool>("isDrawn", _pad))
        {
            _wrong = Texts["error.ID.pad-empty"];
            return;
        }

        var shot = _filming
            ? await (await Loaded()).InvokeAsync<IJSStreamReference>("shoot", _video, Ratio, PhotoWidth)
            : await (await Loaded()).InvokeAsync<IJSStreamReference>("picture", _pad);
        await using (var content = await shot.OpenReadStreamAsync(PictureRules.MostBytes(Kind)))
        {
            await Take(_filming ? "camera.jpg" : "pad.jpg", "image/jpeg", content);
        }

        await Close();
    }

    private async Task Upload(InputFileChangeEventArgs change)
    {
        if (change.File.Size > PictureRules.MostBytes(Kind))
        {
            _wrong = Texts.Format("error.ID.picture-heavy", PictureRules.MostBytes(Kind) / 1024);
            return;
        }

        await using var content = change.File.OpenReadStream(PictureRules.MostBytes(Kind));
        await Take(change.File.Name, change.File.ContentType == "image/png" ? "image/png" : "image/jpeg", content);
    }

    private async Task Take(string name, string type, Stream content)
    {
        _busy = true;
        try
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            var taken = await Send(new UploadPicture(CaseId, Kind, name, bytes));
            _wrong = taken.IsOk ? null : string.Join(" ", FailureText.Problems(taken.Failure, Texts).Select(p => p.Text));
            _shown = taken.IsOk ? $"data:{type};base64,{Convert.ToBase64String(bytes.ToArray())}" : null;
            await OnTaken.InvokeAsync(taken.IsOk ? taken.Value.File : null);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<IJSObjectReference> Loaded() => _script ??= await Script.InvokeAsync<IJSObjectReference>("import", Module);
}
