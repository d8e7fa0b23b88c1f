using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>How the applicant was told.</summary>
internal enum NoticeWay
{
    Phone,
    Message,
    InPerson,
    Letter,

    /// <summary>In the cabinet of the portal (ID-6).</summary>
    Cabinet,
}

/// <summary>The applicant was told that the document is ready (ID flow).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Words">Who took the call, or what was said.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record NoteReady(Guid CaseId, int Version, NoticeWay Way, string? Words) : ICommand<StepDone>, IAboutCase;

internal sealed class NoteReadyValidator : IValidator<NoteReady>
{
    public IEnumerable<FieldError> Check(NoteReady request)
    {
        if (!Enum.IsDefined(request.Way))
        {
            yield return new("way", "ID.way-needed");
        }

        if (request.Words?.Length > CitizenDocument.LongestWords)
        {
            yield return new("words", "too-long", $"{CitizenDocument.LongestWords}");
        }
    }
}

internal sealed class NoteReadyHandler(IdentityDesk desk) : IHandler<NoteReady, StepDone>
{
    public async Task<Result<StepDone>> Handle(NoteReady request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        return opened.Failure is { } failure ? failure
            : IdentityDesk.Close(opened.Value, IdentitySteps.Notice, "applicant-notified", useCase, new ReadyNotice(request.Way, string.IsNullOrWhiteSpace(request.Words) ? null : request.Words.Trim()));
    }
}

/// <summary>What the step keeps of the notice.</summary>
internal sealed record ReadyNotice(NoticeWay Way, string? Words);
