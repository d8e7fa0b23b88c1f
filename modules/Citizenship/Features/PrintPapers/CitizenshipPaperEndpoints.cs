using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
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

/// <summary>A printout of a case of CZ.</summary>
internal abstract class CitizenshipPrint(string textKey, string path) : ICasePrint
{
    public string Service => CitizenshipFlow.Service;

    public string TextKey => textKey;

    public string? Href(CaseView shown) => IsThere(shown) ? $"/print/{path}/{shown.Case.Id}" : null;

    protected virtual bool IsThere(CaseView shown) => true;

    protected static bool Granted(CaseView shown) => shown.Case.Decisions.Any(d => d is { State: DecisionState.Final, Kind: DecisionKind.Grant });
}

/// <summary>The questionnaire (CZ-12.1, CZ-12.2).</summary>
internal sealed class QuestionnaireOnCasePage() : CitizenshipPrint("CZ.paper.questionnaire", "citizenship-questionnaire");

/// <summary>The undertaking (CZ-12.1).</summary>
internal sealed class UndertakingOnCasePage() : CitizenshipPrint("CZ.paper.undertaking", "citizenship-undertaking")
{
    protected override bool IsThere(CaseView shown) => CitizenshipJson.Facts(shown.Case.Facts).IsAdmission;
}

/// <summary>The inquiries to the bodies.</summary>
internal sealed class InquiriesOnCasePage() : CitizenshipPrint("CZ.paper.inquiries", "citizenship-inquiries");

/// <summary>The notice of the decision, once the case is granted (CZ-16).</summary>
internal sealed class DecisionOnCasePage() : CitizenshipPrint("CZ.paper.decision", "citizenship-decision")
{
    protected override bool IsThere(CaseView shown) => Granted(shown);
}

/// <summary>The certificates, once the case is granted (CZ-5).</summary>
internal sealed class CertificatesOnCasePage() : CitizenshipPrint("CZ.paper.certificates", "citizenship-certificates")
{
    protected override bool IsThere(CaseView shown) => Granted(shown);
}

/// <summary>The receipt, once the papers are given up (CZ-17).</summary>
internal sealed class ReceiptOnCasePage() : CitizenshipPrint("CZ.paper.receipt", "citizenship-receipt")
{
    protected override bool IsThere(CaseView shown) => shown.Case.Steps.Any(s => s.Code == CitizenshipSteps.Surrender && s.State == StepState.Done);
}
