using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.Requests;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Requests;

/// <summary>About whom a signed request asks: nobody is named where it is the applicant, else the person's IIN (<c>aboutIin</c>); the organisation and its request where one asks.</summary>
internal sealed class CertificateRequest(PeopleDesk people) : IRequestSubject
{
    private static readonly string[] Known = ["aboutIin", "organisation", "requestNumber", "requestedOn"];

    public string Service => CertificateFlow.Service;

    public async Task<Result<string>> Read(JsonObject? subject, CancellationToken cancellation)
    {
        if (subject?.FirstOrDefault(m => !Known.Contains(m.Key) || m.Value?.GetValueKind() != JsonValueKind.String) is { Key: { } odd })
        {
            return new Failure.Invalid($"subject.{odd}", "request.not-json");
        }

        var iin = Text(subject, "aboutIin");
        var about = iin is null ? null : await people.FindByIin(iin, cancellation);
        if (iin is not null && about is null)
        {
            return new Failure.Invalid("subject.aboutIin", "AC.about-needed");
        }

        var (written, requestedOn) = (Text(subject, "requestedOn"), PaperReply.Day(Text(subject, "requestedOn")));
        return written is not null && requestedOn is null
            ? new Failure.Invalid("subject.requestedOn", "request.not-json")
            : new CertificateSubject
            {
                AboutId = about?.Id, AboutName = about?.Name.Full, Organisation = Text(subject, "organisation"), RequestNumber = Text(subject, "requestNumber"), RequestedOn = requestedOn,
            }.Write();
    }

    private static string? Text(JsonObject? subject, string member) => subject?[member]?.GetValue<string>();
}

/// <summary>What the applicant gets through the portal: the certificate, and its signed data.</summary>
internal sealed class CertificateResult(AddressBureauDb db, ElectronicPrint print) : IRequestResult
{
    private const string Certificate = "certificate";
    private const string Data = "data";

    public string Service => CertificateFlow.Service;

    public async Task<IReadOnlyList<ResultFile>> Of(Guid caseId, CancellationToken cancellation) =>
        await db.Inquiries.AnyAsync(i => i.CaseId == caseId && db.ElectronicCertificates.Any(c => c.InquiryId == i.Id), cancellation)
            ? [new ResultFile(Certificate, "AC.paper.certificate", "application/pdf"), new ResultFile(Data, "AC.paper.data", SignedRequest.MediaType)]
            : [];

    public async Task<Result<PrintedPaper>> Open(Guid caseId, string key, string verifyAddress, UseCase useCase, CancellationToken cancellation)
    {
        var made = await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == caseId, cancellation);
        var file = made is null ? null
            : key == Certificate ? await print.Paper(made, verifyAddress, useCase, cancellation)
            : key == Data ? await print.Data(made, cancellation)
            : null;
        if (file is null)
        {
            return new Failure.NotFound("file", key);
        }

        useCase.Viewed("address-certificate", made!.Number, made.PersonId, made.CaseId);
        return file;
    }
}
