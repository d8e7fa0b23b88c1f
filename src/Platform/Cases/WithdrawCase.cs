using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>The applicant withdraws, which is possible until the decision (C-3.7).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer)]
public sealed record WithdrawCase(Guid CaseId, int Seen, string Reason) : ICommand<Done>, IAboutCase;

internal sealed class WithdrawCaseValidator : IValidator<WithdrawCase>
{
    private const int Longest = 1_000;

    public IEnumerable<FieldError> Check(WithdrawCase request)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            yield return new FieldError("reason", "required");
        }
        else if (request.Reason.Length > Longest)
        {
            yield return new FieldError("reason", "too-long", $"{Longest}");
        }
    }
}

internal sealed class WithdrawCaseHandler(CaseDesk desk, CaseAssessor assessor) : IHandler<WithdrawCase, Done>
{
    public async Task<Result<Done>> Handle(WithdrawCase request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Seen, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value.Withdraw(request.Reason.Trim(), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        await assessor.FlowOf(opened.Value.Service).Ended(opened.Value, useCase, cancellation);
        return default(Done);
    }
}
