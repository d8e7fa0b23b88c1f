using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>Keeps what was entered so far, right or wrong: nothing typed is lost (C-3.2). The second of two officers is told.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Version">Version that the page showed.</param>
/// <param name="Content">Everything on the page.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record SaveDraft(Guid DraftId, int Version, DraftContent Content) : ICommand<SavedDraft>;

/// <summary>That it is kept, and what the law says of it now.</summary>
public sealed record SavedDraft(int Version, DateTime SavedAt, DraftAssessment Assessment);

internal sealed class SaveDraftValidator : IValidator<SaveDraft>
{
    private const int Longest = 200_000;

    public IEnumerable<FieldError> Check(SaveDraft request)
    {
        if (CaseJson.Write(request.Content).Length > Longest)
        {
            yield return new FieldError("content", "too-long", $"{Longest}");
        }
    }
}

internal sealed class SaveDraftHandler(DraftDesk desk) : IHandler<SaveDraft, SavedDraft>
{
    public async Task<Result<SavedDraft>> Handle(SaveDraft request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.DraftId, request.Version, useCase, cancellation);
        if (!opened.IsOk)
        {
            return opened.Failure!;
        }

        var draft = opened.Value;
        if (draft.CaseId is not null)
        {
            return new Problem("draft-accepted", $"{draft.Number}");
        }

        var person = await desk.PersonOf(request.Content, cancellation);
        var organisation = await desk.OrganisationOf(desk.Flow(draft.Service)!.Standard, request.Content, cancellation);
        draft.Content = request.Content with { PersonId = person?.Id };
        draft.PersonId = person?.Id;
        draft.ApplicantName = desk.IsForOrganisation(draft.Service, request.Content)
            ? Cut(request.Content.NewOrganisation?.Name) ?? organisation?.Name
            : NameOf(request.Content.NewPerson) ?? person?.Name.Full;
        (draft.SavedAt, draft.SavedByName) = (useCase.Now, useCase.Actor.Name);
        useCase.Changed("draft", draft.Number, draft.PersonId);
        var assessment = await desk.Assess(draft.Service, draft.Content, useCase, cancellation);
        return new SavedDraft(draft.Version + 1, useCase.Now, assessment);
    }

    private static string? NameOf(NewPersonEntry? entry) =>
        Cut(PersonName.Of(entry?.Surname ?? "", entry?.GivenName ?? "", entry?.Patronymic).Full);

    private static string? Cut(string? name) => name?.Trim() is { Length: > 0 } kept ? kept[..Math.Min(kept.Length, 310)] : null;
}
