using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Web.Cases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ForeignResidence.Features;

/// <summary>The papers of PR and RP as files that the browser shows and prints.</summary>
internal sealed class ResidencePaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/residence-inquiries/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintInquiries(caseId), http));
        papers.MapGet("/residence-decision/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintDecisionNotice(caseId), http));
        papers.MapGet("/residence-stamp/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintStamp(caseId), http));
        papers.MapGet("/form-1n/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintForm1N(caseId), http));
        papers.MapGet("/residence-ready/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintReadyNotice(caseId), http));
        papers.MapGet("/residence-document/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintResidenceDocument(caseId, PaperReply.Verify(http)), http));
        papers.MapGet("/residence-letters/{day}", (string day, HttpContext http, PaperReply reply) => reply.Show(new PrintEndingLetters(PaperReply.Day(day)), http));
        papers.MapGet("/residence-letter/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintEndingLetters(null, id), http));
    }
}

/// <summary>A paper among the printouts of a case, once a step is done.</summary>
internal static class PaperOf
{
    public static bool Done(CaseView shown, string step) => shown.Case.Steps.Any(s => s.Code == step && s.State == StepState.Done);
}

/// <summary>Inquiries among the printouts (PR flow).</summary>
internal sealed class InquiriesOnCasePage() : CasePrint(PermanentResidenceFlow.Service, "PR.paper.inquiries", shown => $"/print/residence-inquiries/{shown.Case.Id}");

/// <summary>The notice of the decision among the printouts, once the case is granted (PR-17).</summary>
internal sealed class DecisionOnCasePage() :
    CasePrint(PermanentResidenceFlow.Service, "PR.paper.decision", shown => shown.IsGranted ? $"/print/residence-decision/{shown.Case.Id}" : null);

/// <summary>The stamp among the printouts, once it is put (PR-5).</summary>
internal sealed class StampOnCasePage() : CasePrint(
    PermanentResidenceFlow.Service, "PR.paper.stamp", shown => PaperOf.Done(shown, ResidenceSteps.Registration) ? $"/print/residence-stamp/{shown.Case.Id}" : null);

/// <summary>Form 1-N among the printouts (RP-7.1).</summary>
internal sealed class FormOnCasePage() : CasePrint(ResidencePermitFlow.Service, "RP.paper.form", shown => $"/print/form-1n/{shown.Case.Id}");

/// <summary>The document among the printouts, once the case is granted (RP-5).</summary>
internal sealed class DocumentOnCasePage() :
    CasePrint(ResidencePermitFlow.Service, "RP.paper.document", shown => shown.IsGranted ? $"/print/residence-document/{shown.Case.Id}" : null);

/// <summary>The notice that it is ready among the printouts, once it is made (RP-16).</summary>
internal sealed class ReadyOnCasePage() : CasePrint(
    ResidencePermitFlow.Service, "RP.paper.ready", shown => PaperOf.Done(shown, ResidenceSteps.Production) ? $"/print/residence-ready/{shown.Case.Id}" : null);
