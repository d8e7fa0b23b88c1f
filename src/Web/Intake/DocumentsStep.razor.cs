using Licensing.Kernel.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Licensing.Web.Intake;

/// <summary>The checklist: one row a document; several scans dropped at once are offered to the rows.</summary>
public sealed partial class DocumentsStep
{
    private const string IdentityDocumentCode = "identity-document";
    private const int MostFiles = 20;

    private IReadOnlyList<FieldProblem> _refused = [];
    private int _done;
    private int _total;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Actors { get; set; } = default!;

    private PresentedDocument Entered(string code) => Content.Proven(Assessment.Proven).Documents.FirstOrDefault(d => d.Code == code) ?? new PresentedDocument(code);

    private Task Keep(PresentedDocument document) => Change(c => With(c, Prefilled(c, document)));

    private static DraftContent With(DraftContent content, PresentedDocument document) =>
        content with { Documents = [.. content.Documents.Where(d => d.Code != document.Code), document] };

    // The identity document's data are on the applicant's record already.
    private PresentedDocument Prefilled(DraftContent content, PresentedDocument document)
    {
        var isNew = document is { Code: IdentityDocumentCode, Presented: true, Number: null } && !content.Documents.Any(d => d.Code == document.Code && d.Presented);
        return !isNew ? document
            : content.NewPerson is { DocumentNumber: { } number } entry ? document with { Number = number, Issuer = entry.DocumentIssuer, IssuedOn = entry.DocumentIssuedOn, ValidTo = entry.DocumentValidTo }
            : Editor.Sheet.Applicant?.Documents is [var newest, ..] ? document with { Number = newest.Number, Issuer = newest.Issuer, IssuedOn = newest.IssuedOn, ValidTo = newest.ValidTo }
            : document;
    }

    private async Task Attach(string? code, InputFileChangeEventArgs change)
    {
        if (await Actors.Get() is not { } actor)
        {
            return;
        }

        var (files, refused) = (change.GetMultipleFiles(MostFiles), new List<FieldProblem>());
        (_done, _total) = (0, files.Count);
        foreach (var file in files)
        {
            var (scan, failure) = await Upload(file, actor);
            if (scan is not null)
            {
                await Change(c => code is null
                    ? c with { LooseScans = [.. c.LooseScans.Where(s => s.Sha256 != scan.Sha256), scan] }
                    : WithScan(c, code, scan));
            }

            refused.AddRange(FailureText.Problems(failure, Texts).Select(p => p with { FieldId = "scans" }));
            _done++;
            StateHasChanged();
        }

        (_refused, _total) = (refused, 0);
    }

    private async Task<(ScanRef? Scan, Failure? Failure)> Upload(IBrowserFile file, Actor actor)
    {
        if (file.Size > FileTypes.MaxBytes)
        {
            return (null, new Failure.Invalid("scan", "file-too-large", file.Name));
        }

        using var content = new MemoryStream((int)file.Size);
        await using (var upload = file.OpenReadStream(FileTypes.MaxBytes))
        {
            await upload.CopyToAsync(content);
        }

        var saved = await Dispatcher.Send(new UploadScan(Editor.Sheet.Id, file.Name, content), actor);
        return (saved.IsOk ? saved.Value : null, saved.Failure);
    }

    private Task Assign(ScanRef scan, ChangeEventArgs change) => change.Value is string { Length: > 0 } code
        ? Change(c => WithScan(c with { LooseScans = [.. c.LooseScans.Where(s => s.Sha256 != scan.Sha256)] }, code, scan))
        : Task.CompletedTask;

    private static DraftContent WithScan(DraftContent content, string code, ScanRef scan)
    {
        var document = content.Documents.FirstOrDefault(d => d.Code == code) ?? new PresentedDocument(code);
        return With(content, document with { Presented = true, Scans = [.. document.Scans.Where(s => s.Sha256 != scan.Sha256), scan] });
    }
}
