using System.Text.Json.Nodes;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>Straight on to the residence permit, with what is known already (PR flow). Sent again it opens the same intake.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record BeginPermit(Guid CaseId) : ICommand<BegunPermit>, IAboutCase;

/// <summary>The intake, and the case that it became.</summary>
internal sealed record BegunPermit(Guid DraftId, Guid? CaseId);

internal sealed class BeginPermitHandler(Platform.Cases.CaseDesk cases, ResidenceDesk desk, DraftStart drafts, PeopleDesk people) : IHandler<BeginPermit, BegunPermit>
{
    public async Task<Result<BegunPermit>> Handle(BeginPermit request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await cases.Open(request.CaseId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value.Service != PermanentResidenceFlow.Service)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (opened.Value.LastDecision is not { State: DecisionState.Final, Kind: DecisionKind.Grant }
            || await desk.Residence(request.CaseId, cancellation) is not { IsRegistered: true } residence)
        {
            return new Kernel.Problem("PR.not-registered-yet", opened.Value.Number);
        }

        if (residence.PermitDraftId is { } begun && await drafts.Find(begun, cancellation) is { } known)
        {
            return new BegunPermit(known.Id, known.CaseId);
        }

        var made = await drafts.Begin(ResidencePermitFlow.Service, await Content(residence, useCase, cancellation), useCase, cancellation);
        residence.PermitDraftId = made.Id;
        return new BegunPermit(made.Id, null);
    }

    private async Task<DraftContent> Content(PermanentResidence residence, UseCase useCase, CancellationToken cancellation)
    {
        var foreigner = residence.Citizenship is not null;
        var papers = await people.DocumentsOf(residence.PersonId, cancellation);
        var proof = foreigner ? papers.FirstOrDefault(d => d.Kind == IdentityDocumentKind.NationalPassport) : papers is [var latest, ..] ? latest : null;
        var facts = new JsonObject { ["status"] = foreigner ? "foreigner" : "stateless" };
        if (foreigner && proof?.ValidTo is { } last)
        {
            facts["passportValidTo"] = last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return new DraftContent
        {
            Step = DraftSteps.Facts,
            PersonId = residence.PersonId,
            Facts = facts.ToJsonString(CaseJson.Options),
            Subject = new PermitSubject
            {
                Address = residence.Address, ProofNumber = proof?.Number, Phone = residence.Phone, PermissionCase = residence.CaseNumber,
            }.Write(),
            Documents =
            [
                .. proof is null ? Array.Empty<PresentedDocument>() : [Presented(foreigner ? "national-passport" : "identity-proof", proof)],
                new PresentedDocument("registration-book") { Presented = true, Number = residence.BookNumber, IssuedOn = residence.RegisteredOn },
            ],
        };
    }

    private static PresentedDocument Presented(string code, DocumentSnapshot proof) => new(code)
    {
        Presented = true, Number = proof.Number, Issuer = proof.Issuer, IssuedOn = proof.IssuedOn, ValidTo = code == "identity-proof" ? null : proof.ValidTo,
    };
}
