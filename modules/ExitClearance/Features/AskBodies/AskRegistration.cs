using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>The applicant asks whether a relative is registered in the country (EX-9, appendix 3).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record AskRegistration(Guid CaseId, string Name, string Degree) : ICommand<AskedRegistration>, IAboutCase;

/// <summary>What the data base of natural persons says of the relative.</summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record NoteRegistration(Guid CaseId, Guid RequestId, bool IsRegistered, string Answer) : ICommand<AskedRegistration>, IAboutCase;

/// <summary>The request.</summary>
internal sealed record AskedRegistration(Guid Id);

internal sealed class AskRegistrationValidator : IValidator<AskRegistration>, IValidator<NoteRegistration>
{
    public IEnumerable<FieldError> Check(AskRegistration request)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Trim().Length > RegistrationRequest.LongestName)
        {
            yield return new("relativeName", "EX.relative-needed");
        }

        if (string.IsNullOrWhiteSpace(request.Degree) || request.Degree.Trim().Length > RegistrationRequest.LongestDegree)
        {
            yield return new("relativeDegree", "EX.degree-needed");
        }
    }

    public IEnumerable<FieldError> Check(NoteRegistration request) =>
        string.IsNullOrWhiteSpace(request.Answer) || request.Answer.Trim().Length > ExitFile.LongestWords ? [new("registrationAnswer", "EX.registration-answer-needed")] : [];
}

internal sealed class AskRegistrationHandler(ExitClearanceDb db, ExitDesk desk) : IHandler<AskRegistration, AskedRegistration>, IHandler<NoteRegistration, AskedRegistration>
{
    private const int Most = 20;

    public async Task<Result<AskedRegistration>> Handle(AskRegistration request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value.Case;
        if (!about.IsOpen || await db.Requests.CountAsync(r => r.CaseId == about.Id, cancellation) >= Most)
        {
            return new Problem("EX.no-more-requests", about.Number);
        }

        var made = db.Requests.Add(RegistrationRequest.About(about.Id, request.Name, request.Degree, BusinessTime.DateOf(useCase.Now), useCase.Officer)).Entity;
        useCase.Changed("registration-request", made.Id, about.PersonId, about.Id);
        return new AskedRegistration(made.Id);
    }

    public async Task<Result<AskedRegistration>> Handle(NoteRegistration request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (await db.Requests.SingleOrDefaultAsync(r => r.Id == request.RequestId && r.CaseId == request.CaseId, cancellation) is not { } asked)
        {
            return new Failure.NotFound("registration-request", request.RequestId.ToString());
        }

        if (asked.Note(request.IsRegistered, request.Answer, BusinessTime.DateOf(useCase.Now)) is { } problem)
        {
            return problem;
        }

        useCase.Changed("registration-request", asked.Id, opened.Value.Case.PersonId, request.CaseId);
        return new AskedRegistration(asked.Id);
    }
}
