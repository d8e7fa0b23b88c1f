using Licensing.Platform.Modules;
using Licensing.Web.Cases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>The papers of RR and RD as files that the browser shows and prints.</summary>
internal sealed class ResidencePaperEndpoints : IEndpoints
{
    public const string Consent = "consent";
    public const string Address = "address";
    public const string Slips = "slips";

    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/registration-consent/draft/{draftId:guid}", (Guid draftId, HttpContext http, PaperReply reply) => reply.Show(new PrintDraftConsent(draftId), http));
        papers.MapGet("/registration-consent/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintConsent(caseId), http));
        papers.MapGet("/registration-address/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintAddress(caseId), http));
        papers.MapGet("/registration-slips/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintSlips(caseId), http));
        papers.MapGet("/dwelling-extract/{extractId:guid}", (Guid extractId, HttpContext http, PaperReply reply) => reply.Show(new PrintExtract(extractId), http));
        papers.MapGet("/registration-register", (string? q, string? kind, string? list, string? order, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintRegister(ActUrl.Asked(q, kind, list, order)), http));
    }
}

/// <summary>The owner's consent among the printouts (RR-9.1); none where the applicant owns the housing.</summary>
internal sealed class ConsentOnCasePage() : CasePrint(
    RegistrationFlow.Service, "RR.paper.consent",
    shown => ResidenceJson.RegistrationFacts(shown.Case.Facts).OwnHousing ? null : ResidencePaths.Paper(ResidencePaperEndpoints.Consent, shown.Case.Id));

/// <summary>What was registered among the printouts, or the notice of the portal (RR-6).</summary>
internal sealed class AddressOnCasePage() : CasePrint(
    RegistrationFlow.Service, "RR.paper.address", shown => shown.IsGranted ? ResidencePaths.Paper(ResidencePaperEndpoints.Address, shown.Case.Id) : null);

/// <summary>The departure slips among the printouts (RD-6).</summary>
internal sealed class SlipsOnCasePage() : CasePrint(
    RemovalFlow.Service, "RD.paper.slips", shown => shown.IsGranted ? ResidencePaths.Paper(ResidencePaperEndpoints.Slips, shown.Case.Id) : null);
