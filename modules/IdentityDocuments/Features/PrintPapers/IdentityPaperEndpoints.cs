using Licensing.Platform.Modules;
using Licensing.Web.Cases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The papers of ID and TI as files that the browser shows and prints.</summary>
internal sealed class IdentityPaperEndpoints : IEndpoints
{
    public const string Form = "identity-form";
    public const string Talon = "identity-talon";
    public const string Card = "temporary-card";
    public const string Batch = "production-batch";

    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet($"/{Form}/{{caseId:guid}}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintForm(caseId), http));
        papers.MapGet($"/{Talon}/{{caseId:guid}}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintTalon(caseId), http));
        papers.MapGet($"/{Card}/{{caseId:guid}}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintTemporaryCard(caseId, PaperReply.Verify(http)), http));
        papers.MapGet($"/{Batch}/{{id:guid}}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintBatchList(id), http));
    }
}

/// <summary>The form among the printouts (ID-9).</summary>
internal sealed class FormOnCasePage() : CasePrint(IdentityFlow.Service, "ID.paper.form", shown => IdentityPaths.Paper(IdentityPaperEndpoints.Form, shown.Case.Id));

/// <summary>The talon of the appendix among the printouts.</summary>
internal sealed class TalonOnCasePage() : CasePrint(IdentityFlow.Service, "ID.paper.talon", shown => IdentityPaths.Paper(IdentityPaperEndpoints.Talon, shown.Case.Id));

/// <summary>The application among the printouts (TI-9.1).</summary>
internal sealed class ApplicationOnCasePage() : CasePrint(TemporaryCardFlow.Service, "TI.paper.application", shown => IdentityPaths.Paper(IdentityPaperEndpoints.Form, shown.Case.Id));

/// <summary>The card among the printouts, once the case is granted (TI-6).</summary>
internal sealed class CardOnCasePage() : CasePrint(
    TemporaryCardFlow.Service, "TI.paper.card", shown => shown.IsGranted ? IdentityPaths.Paper(IdentityPaperEndpoints.Card, shown.Case.Id) : null);
