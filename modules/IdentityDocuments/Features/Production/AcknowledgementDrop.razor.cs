using Licensing.IdentityDocuments.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Licensing.IdentityDocuments.Pages;

/// <summary>Takes a file of the printing house and says what came of it.</summary>
public sealed partial class AcknowledgementDrop
{
    private string? _message;
    private bool _known;

    /// <summary>Something was entered.</summary>
    [Parameter]
    public EventCallback OnTaken { get; set; }

    private async Task Take(InputFileChangeEventArgs change)
    {
        (_message, Problems) = (null, []);
        if (change.File.Size > AcknowledgementReader.MostBytes)
        {
            Problems = [new FieldProblem("file", Texts.Format("error.ID.ack-large", AcknowledgementReader.MostBytes / 1024))];
            return;
        }

        using var content = new MemoryStream();
        await using (var upload = change.File.OpenReadStream(AcknowledgementReader.MostBytes))
        {
            await upload.CopyToAsync(content);
        }

        var taken = await Send(new TakeAcknowledgement(content));
        Problems = FailureText.Problems(taken.Failure, Texts);
        if (taken.IsOk)
        {
            _known = taken.Value.Known;
            _message = Texts.Format(_known ? "ID.ack.known" : "ID.ack.taken", taken.Value.Batch, taken.Value.Produced, taken.Value.Rejected);
            await OnTaken.InvokeAsync();
        }
    }
}
