using Licensing.Kernel;
using Licensing.Kernel.Offices;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Requests;

/// <summary>
/// Takes in a signed request (AC-9, ID-9, RR-9): whatever service's edition of the day asks for one through the portal. The law is asked as at the counter; the case goes the ordinary
/// way. Sent with the request's key it does nothing twice.
/// </summary>
/// <param name="Service">Service code.</param>
/// <param name="Message">CMS message, its content a <see cref="RequestContent"/>.</param>
[Allow(Roles.Public)]
public sealed record AcceptRequest(string Service, byte[] Message) : ICommand<AcceptedRequest>;

/// <summary>The case that a request became.</summary>
public sealed record AcceptedRequest(Guid CaseId, string Number, string Service, string Edition, DateTime DueAt);

internal sealed class AcceptRequestHandler(
    KernelDb db, ILaw law, SignedRequestReader reader, RequestRules rules, RequestPackage packages, DraftDesk desk, DraftApplicant applicants, CaseMaker maker) : IHandler<AcceptRequest, AcceptedRequest>
{
    public async Task<Result<AcceptedRequest>> Handle(AcceptRequest request, UseCase useCase, CancellationToken cancellation)
    {
        if (!law.Standards.TryGetValue(request.Service, out var standard))
        {
            return new Failure.NotFound("service", request.Service);
        }

        var read = reader.Read(request.Service, request.Message);
        if (read.Failure is { } failure)
        {
            return failure;
        }

        var snapshot = await law.Now(cancellation);
        var office = await rules.Office(standard, read.Value, useCase.Now, snapshot, cancellation);
        return office.Failure is { } objection ? objection
            : desk.Flow(request.Service) is not { } flow ? new Problem("request.not-taken", request.Service)
            : await Take(flow, office.Value, read.Value, useCase, cancellation);
    }

    private async Task<Result<AcceptedRequest>> Take(IServiceFlow flow, Office office, SignedRequest request, UseCase useCase, CancellationToken cancellation)
    {
        var packed = await packages.Of(flow.Standard, request, cancellation);
        if (packed.Failure is { } unpackable)
        {
            return unpackable;
        }

        var content = packed.Value;
        var assessment = await desk.Assess(flow.Standard.Service, content, office.Id, useCase, cancellation);
        if (!assessment.Ways.HasFlag(IntakeWays.Accept))
        {
            return Refusal(assessment);
        }

        var applicant = await applicants.Settle(content, useCase, cancellation);
        if (applicant.Failure is { } failure)
        {
            return failure;
        }

        var organisation = await applicants.Organisation(flow.Standard, content, applicant.Value, useCase, cancellation);
        var accepted = await maker.Make(flow, new Filed(content, assessment, office.Id, office.Region, applicant.Value, organisation), useCase, cancellation);
        db.Cases.Add(accepted);
        if (await flow.Accepted(accepted, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        CaseMaker.Tell(accepted, useCase);
        return new AcceptedRequest(accepted.Id, accepted.Number, accepted.Service, accepted.Edition, accepted.DueAt);
    }

    // A ground is named first: mending the rest would be in vain.
    // DECISION: who insists on a written refusal (C-7), and whoever acts through a representative, comes to an office.
    private static Failure Refusal(DraftAssessment assessment) => assessment.Answer is { Outcome: Outcome.Refuse } answer
        ? new Failure.Refused(new Problem("request.refused", string.Join(", ", answer.Grounds.Select(g => $"{g.Code} ({g.Clause})"))))
        : new Failure.Invalid(assessment.Errors);
}
