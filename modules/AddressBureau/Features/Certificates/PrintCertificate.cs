using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Features.Electronic;
using Licensing.AddressBureau.Law;
using Licensing.AddressBureau.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>The certificate in the form of its edition: 2007 and 2010 paper with a stamp, 2014 the electronic document with its signed data inside.</summary>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer)]
internal sealed record PrintCertificate(Guid CaseId, string VerifyAddress) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The application (132-2014, appendix 2), filled in for the applicant's signature.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar)]
internal sealed record PrintApplication(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintCertificateHandler(AddressBureauDb db, CaseDesk cases, PaperDesk desk, CertificatePrinter printer, IAddressRegister register) :
    IHandler<PrintCertificate, PrintedPaper>, IHandler<PrintApplication, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCertificate request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: CertificateFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (CertificateJson.Subject(about.Subject).ListId is not null || await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == about.Id, cancellation) is not { } made)
        {
            return new Kernel.Problem("AC.not-answered", about.Number);
        }

        useCase.Viewed("address-certificate", made.Number, made.PersonId, made.CaseId);
        return await printer.Print(made, request.VerifyAddress, useCase, cancellation);
    }

    public async Task<Result<PrintedPaper>> Handle(PrintApplication request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: CertificateFlow.Service, PersonId: { } applicant } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        useCase.Viewed("case", about.Number, applicant, about.Id);
        var address = (await register.FindPermanent(applicant, cancellation))?.Address;
        var edition = await desk.Edition(AddressCertificateStandard.Declared, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation);
        return desk.Print($"address-application-{about.Number}.pdf", new ApplicationPaper(
            await desk.Office(about.OfficeId, cancellation), edition, about.Number, about.ApplicantName, about.ApplicantDate, address,
            CertificateJson.Subject(about.Subject).AboutName ?? about.ApplicantName,
            [.. about.Documents.Where(d => d.Presented).OrderBy(d => d.Ordinal).Select(d => desk.Words(Kernel.Standards.TextKeys.Document(CertificateFlow.Service, d.Code)))],
            PaperDesk.At(useCase.Now)));
    }
}

/// <summary>Prints certificates, one or those of a whole list.</summary>
internal sealed class CertificatePrinter(PaperDesk desk, ElectronicPrint electronic)
{
    private readonly Dictionary<(string Office, string Edition), (PaperOffice Office, PaperEdition Edition)> heads = [];

    /// <summary>The certificate in the form of its edition.</summary>
    /// <param name="verifyAddress">Address of the page that checks papers, the code left out.</param>
    public async Task<PrintedPaper> Print(Inquiry made, string verifyAddress, UseCase useCase, CancellationToken cancellation)
    {
        if (await electronic.Paper(made, verifyAddress, useCase, cancellation) is { } signed)
        {
            return signed;
        }

        if (!heads.TryGetValue((made.OfficeId, made.Edition), out var head))
        {
            var edition = await desk.Edition(AddressCertificateStandard.Declared, made.Edition, BusinessTime.DateOf(useCase.Now), cancellation);
            heads[(made.OfficeId, made.Edition)] = head = (await desk.Office(made.OfficeId, cancellation), edition);
        }

        var reason = made.Data.Removed?.Reason is { } why ? desk.Words($"AC.reason.{why}") : null;
        return desk.Print(
            $"address-certificate-{made.Number}.pdf", new CertificatePaper(head.Office, head.Edition, made, reason, $"{verifyAddress}/{made.VerifyCode}", PaperDesk.At(made.At)));
    }
}

/// <summary>The papers of AC as files that the browser shows and prints.</summary>
internal sealed class CertificateEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/address-certificate/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintCertificate(caseId, PaperReply.Verify(http)), http));
        papers.MapGet("/address-application/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintApplication(caseId), http));
    }
}
