using Licensing.Kernel.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Licensing.Web.Components;

/// <summary>Photographs of an inspection or a visit: uploaded as they are chosen, shown small at once; the browser makes the small ones.</summary>
public sealed partial class PhotoDrop
{
    private const int Width = 240;
    private const int Height = 180;
    private const long MostSmall = 200_000;
    private const string Small = "image/jpeg";

    private readonly List<(ScanRef Ref, string Small)> _shown = [];
    private List<string> _refused = [];
    private int _done;
    private int _total;

    /// <summary>What to photograph.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>Fewest that are wanted.</summary>
    [Parameter]
    public int Least { get; set; } = 1;

    /// <summary>Most that are taken.</summary>
    [Parameter, EditorRequired]
    public int Most { get; set; }

    /// <summary>Takes a file over: its name and content.</summary>
    [Parameter, EditorRequired]
    public Func<string, Stream, Task<Result<ScanRef>>> Save { get; set; } = default!;

    /// <summary>The photographs so far.</summary>
    public IReadOnlyList<ScanRef> Taken => [.. _shown.Select(p => p.Ref)];

    private async Task Take(InputFileChangeEventArgs change)
    {
        var files = change.GetMultipleFiles(Most);
        (_done, _total, _refused) = (0, files.Count, []);
        foreach (var file in files)
        {
            await Take(file);
            _done++;
            StateHasChanged();
        }

        _total = 0;
    }

    private async Task Take(IBrowserFile file)
    {
        if (file.Size > FileTypes.MaxBytes)
        {
            _refused.Add(Texts.Format("error.file-too-large", file.Name));
            return;
        }

        using var content = new MemoryStream((int)file.Size);
        await using (var upload = file.OpenReadStream(FileTypes.MaxBytes))
        {
            await upload.CopyToAsync(content);
        }

        var saved = await Save(file.Name, content);
        if (!saved.IsOk)
        {
            _refused.AddRange(FailureText.Problems(saved.Failure, Texts).Select(p => p.Text));
        }
        else if (_shown.TrueForAll(p => p.Ref.Sha256 != saved.Value.Sha256))
        {
            _shown.Add((saved.Value, await Shrunk(file)));
        }
    }

    // A picture that the browser cannot read is kept all the same; its name stands for it.
    private static async Task<string> Shrunk(IBrowserFile file)
    {
        try
        {
            var small = await file.RequestImageFileAsync(Small, Width, Height);
            using var bytes = new MemoryStream();
            await using (var read = small.OpenReadStream(MostSmall))
            {
                await read.CopyToAsync(bytes);
            }

            return $"data:{Small};base64,{Convert.ToBase64String(bytes.ToArray())}";
        }
        catch (Exception failed) when (failed is JSException or IOException)
        {
            return "";
        }
    }
}
