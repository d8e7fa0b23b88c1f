using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Law;
using Licensing.AddressBureau.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Requests;
using Licensing.Platform.Signing;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Electronic;

/// <summary>The electronic certificate as the files that are given out: the PDF with the signed data inside, and the data alone.</summary>
internal sealed class ElectronicPrint(ElectronicDesk desk, PaperDesk papers)
{
    /// <summary>The PDF file, noted as given out; none where the certificate is paper.</summary>
    public async Task<PrintedPaper?> Paper(Inquiry made, string verifyAddress, UseCase useCase, CancellationToken cancellation)
    {
        if (await desk.Find(made.Id, cancellation) is not { } copy)
        {
            return null;
        }

        // The edition as on the day of issue: the same certificate is the same file whenever it is printed.
        var edition = await papers.Edition(AddressCertificateStandard.Declared, made.Edition, BusinessTime.DateOf(made.At), cancellation);
        var data = CaseJson.Read<CertificateData>(System.Text.Encoding.UTF8.GetString(SignedDocument.Read(copy.Signed)!.Content));
        var reason = made.Data.Removed?.Reason is { } why ? papers.Words($"AC.reason.{why}") : null;
        var printed = papers.Print(
            $"address-certificate-{made.Number}.pdf",
            new ElectronicPaper(edition, made, copy, reason, data.BirthPlace, $"{verifyAddress}/address-certificate/{made.VerifyCode}", PaperDesk.At(made.At)));
        await desk.Note(made.Id, printed.Pdf, useCase.Now, cancellation);
        return printed;
    }

    /// <summary>The signed data; none where the certificate is paper.</summary>
    public async Task<PrintedPaper?> Data(Inquiry made, CancellationToken cancellation) => await desk.Find(made.Id, cancellation) is { } copy
        ? new PrintedPaper($"address-certificate-{made.Number}.p7m", copy.Signed) { MediaType = SignedRequest.MediaType }
        : null;
}

/// <summary>The signed data of an electronic certificate, as a CMS file.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer)]
internal sealed record OpenSignedData(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class OpenSignedDataHandler(AddressBureauDb db, CaseDesk cases, ElectronicPrint print) : IHandler<OpenSignedData, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(OpenSignedData request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: CertificateFlow.Service } about || CertificateJson.Subject(about.Subject).ListId is not null
            || await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == about.Id, cancellation) is not { } made || await print.Data(made, cancellation) is not { } data)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("address-certificate", made.Number, made.PersonId, made.CaseId);
        return data;
    }
}

/// <summary>Where the signed data lie.</summary>
internal sealed class ElectronicEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPapers()
        .MapGet("/address-certificate/{caseId:guid}/data", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new OpenSignedData(caseId), http));
}
