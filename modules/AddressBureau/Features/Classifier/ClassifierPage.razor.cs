using Licensing.AddressBureau.Features.Classifier;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Licensing.AddressBureau.Pages;

/// <summary>The classifier of addresses: a file brought in, every bad row of it named, and a look at what is there.</summary>
public sealed partial class ClassifierPage
{
    private PlaceImportResult? _result;
    private Failure? _failure;

    private async Task Receive(InputFileChangeEventArgs change)
    {
        (Problems, _result, _failure) = ([], null, null);
        if (change.File.Size > PlaceFile.MostBytes)
        {
            Problems = FailureText.Problems(new Failure.Invalid("file", "AC.file-too-large", $"{PlaceFile.MostBytes / 1024 / 1024}"), Texts);
            return;
        }

        using var content = new MemoryStream((int)change.File.Size);
        await using (var upload = change.File.OpenReadStream(PlaceFile.MostBytes))
        {
            await upload.CopyToAsync(content);
        }

        Busy = true;
        var result = await Send(new ImportPlaces(content.ToArray()));
        Busy = false;
        (_result, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        Problems = FailureText.Problems(result.Failure, Texts);
    }
}
