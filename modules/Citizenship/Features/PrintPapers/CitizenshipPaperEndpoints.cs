using Licensing.Platform.Modules;
using Licensing.Web.Cases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Citizenship.Features;

/// <summary>The papers of CZ as files that the browser shows and prints.</summary>
internal sealed class CitizenshipPaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        foreach (var paper in Enum.GetValues<CasePaper>())
        {
            papers.MapGet($"/citizenship-{paper.ToString().ToLowerInvariant()}/{{caseId:guid}}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintCasePaper(caseId, paper), http));
        }

        papers.MapGet("/citizenship-certificates/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCertificates(caseId, null, PaperReply.Verify(http)), http));
        papers.MapGet("/citizenship-certificate/{actId:guid}", (Guid actId, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCertificates(null, actId, PaperReply.Verify(http)), http));
        papers.MapGet("/citizenship-batch/{batchId:guid}", (Guid batchId, HttpContext http, PaperReply reply) => reply.Show(new PrintCoveringList(batchId), http));
    }
}

/// <summary>The questionnaire (CZ-12.1, CZ-12.2).</summary>
internal sealed class QuestionnaireOnCasePage() :
    CasePrint(CitizenshipFlow.Service, "CZ.paper.questionnaire", shown => CitizenshipPaths.Paper("questionnaire", shown.Case.Id));

/// <summary>The undertaking (CZ-12.1).</summary>
internal sealed class UndertakingOnCasePage() : CasePrint(
    CitizenshipFlow.Service, "CZ.paper.undertaking",
    shown => CitizenshipJson.Facts(shown.Case.Facts).IsAdmission ? CitizenshipPaths.Paper("undertaking", shown.Case.Id) : null);

/// <summary>The inquiries to the bodies.</summary>
internal sealed class InquiriesOnCasePage() : CasePrint(CitizenshipFlow.Service, "CZ.paper.inquiries", shown => CitizenshipPaths.Paper("inquiries", shown.Case.Id));

/// <summary>The notice of the decision, once the case is granted (CZ-16).</summary>
internal sealed class DecisionOnCasePage() :
    CasePrint(CitizenshipFlow.Service, "CZ.paper.decision", shown => shown.IsGranted ? CitizenshipPaths.Paper("decision", shown.Case.Id) : null);

/// <summary>The certificates, once the case is granted (CZ-5).</summary>
internal sealed class CertificatesOnCasePage() :
    CasePrint(CitizenshipFlow.Service, "CZ.paper.certificates", shown => shown.IsGranted ? CitizenshipPaths.Paper("certificates", shown.Case.Id) : null);

/// <summary>The receipt, once the papers are given up (CZ-17).</summary>
internal sealed class ReceiptOnCasePage() :
    CasePrint(CitizenshipFlow.Service, "CZ.paper.receipt", shown => shown.IsClosed(CitizenshipSteps.Surrender) ? CitizenshipPaths.Paper("receipt", shown.Case.Id) : null);
