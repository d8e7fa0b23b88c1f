using System.Text.Json;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Files;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Requests;

/// <summary>A signed request as the package that intake knows: the applicant on record, or entered anew; documents with their files, the request itself among them.</summary>
internal sealed class RequestPackage(KernelDb db, IFileStore files, IEnumerable<IRequestSubject> subjects, IEnumerable<IRequestFiles> rules)
{
    // Nothing is wrong with the request: whoever sent it sends it again.
    private static Problem NoRoom => new("request.no-room");

    public async Task<Result<DraftContent>> Of(IStandard standard, SignedRequest request, CancellationToken cancellation)
    {
        var content = request.Content;
        var subject = subjects.FirstOrDefault(s => s.Service == standard.Service) is { } own
            ? await own.Read(content.Subject, cancellation)
            : content.Subject?.ToJsonString(CaseJson.Options) is { } told ? (Result<string>)told : "";
        if (subject.Failure is { } failure)
        {
            return failure;
        }

        var documents = await Documents(content, rules.FirstOrDefault(r => r.Service == standard.Service), cancellation);
        if (documents.Failure is { } wrong)
        {
            return wrong;
        }

        if (await files.Keep($"{SignedRequest.Document}.p7m", SignedRequest.MediaType, request.Message, cancellation) is not { } message)
        {
            return NoRoom;
        }

        var person = await db.People.AsNoTracking().Where(p => p.Iin == content.Applicant.Iin && p.MergedIntoId == null).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellation);
        return new DraftContent
        {
            PersonId = person,
            NewPerson = person is null ? content.Applicant.ToEntry() : null,
            Facts = RequestRules.Facts(content).ToJsonString(CaseJson.Options),
            Subject = subject.Value.Length > 0 ? subject.Value : null,
            Documents = [new PresentedDocument(SignedRequest.Document) { Presented = true, IssuedOn = null, Scans = [message] }, .. documents.Value],
            Payments = content.Payments,
        };
    }

    private async Task<Result<IReadOnlyList<PresentedDocument>>> Documents(RequestContent content, IRequestFiles? rule, CancellationToken cancellation)
    {
        var (made, wrong) = (new List<PresentedDocument>(), new List<FieldError>());
        foreach (var (i, document) in content.Documents.Where(d => d.Code != SignedRequest.Document).Index())
        {
            var (scan, fault) = document.File is { } file ? await files.Save(file.Name, new MemoryStream(file.Content), cancellation) : (null, (FileFault?)null);
            if (fault == FileFault.NoRoom)
            {
                return NoRoom;
            }

            wrong.AddRange(fault is null ? [] : [new FieldError($"documents[{i}].file", "file-" + JsonNamingPolicy.KebabCaseLower.ConvertName($"{fault}"), document.File!.Name)]);
            wrong.AddRange(fault is null && document.File is { } kept && rule?.Check($"documents[{i}].file", document.Code, kept.Content) is { } unfit ? [unfit] : []);
            wrong.AddRange(TooLong($"documents[{i}]", document));
            made.Add(new PresentedDocument(document.Code)
            {
                Presented = true, Number = document.Number, Issuer = document.Issuer, IssuedOn = document.IssuedOn, ValidTo = document.ValidTo, Scans = scan is null ? [] : [scan],
            });
        }

        return wrong.Count > 0 ? new Failure.Invalid(wrong) : made;
    }

    private static IEnumerable<FieldError> TooLong(string path, RequestDocument document) => new (string Name, string? Text, int Most)[]
    {
        ("number", document.Number, 60), ("issuer", document.Issuer, 200), ("file.name", document.File?.Name, 200),
    }.Where(part => part.Text?.Length > part.Most).Select(part => new FieldError($"{path}.{part.Name}", "too-long", $"{part.Most}"));
}
