using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>Says who a row is about where several people fit: one of them, or nobody on record.</summary>
/// <param name="Seen">Version of the row that the page showed.</param>
/// <param name="PersonId">Who; none where it is none of them.</param>
[Allow(Roles.Registrar)]
internal sealed record ChooseListRow(Guid ListId, int Line, int Seen, Guid? PersonId) : ICommand<Done>;

/// <summary>Lets a list go on whose work broke.</summary>
[Allow(Roles.Registrar)]
internal sealed record ResumeList(Guid ListId, int Seen) : ICommand<Done>;

/// <summary>The list goes back with its answers: handed to who came for it after a document was shown (C-3.6), or by post.</summary>
/// <param name="Seen">Version that the page showed.</param>
/// <param name="DocumentShown">The identity document; none where the answer goes by post.</param>
[Allow(Roles.Registrar)]
internal sealed record CloseList(Guid ListId, int Seen, bool ByPost, string? DocumentShown) : ICommand<Done>;

internal sealed class CloseListValidator : IValidator<CloseList>
{
    public IEnumerable<FieldError> Check(CloseList request)
    {
        if (!request.ByPost && string.IsNullOrWhiteSpace(request.DocumentShown))
        {
            yield return new FieldError("documentShown", "required");
        }

        if (request.DocumentShown?.Length > HandOver.LongestDocument)
        {
            yield return new FieldError("documentShown", "too-long", $"{HandOver.LongestDocument}");
        }
    }
}

internal sealed class CloseListHandler(
    AddressBureauDb db, ListDesk desk, ListJournal journal, PeopleDesk people, AnswerDesk answers, CaseDesk cases, CertificateFlow flow, IssueRegister register) :
    IHandler<ChooseListRow, Done>, IHandler<ResumeList, Done>, IHandler<CloseList, Done>
{
    public async Task<Result<Done>> Handle(ChooseListRow request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ListId, null, useCase, cancellation);
        var row = await db.ListRows.SingleOrDefaultAsync(r => r.ListId == request.ListId && r.Line == request.Line, cancellation);
        if (opened.Failure is not null || row is null)
        {
            return opened.Failure ?? new Failure.NotFound("address-list-row", $"{request.Line}");
        }

        if (row.Version != request.Seen || row.State != RowState.ToChoose)
        {
            return new Failure.Conflict(null, null, null);
        }

        if (await answers.Objection(request.PersonId ?? row.Candidates.FirstOrDefault(), useCase, cancellation) is not null)
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (request.PersonId is not { } id)
        {
            await journal.Enter(opened.Value, [(row, ListJournal.About(row, null))], useCase, cancellation);
            return default(Done);
        }

        if (await Candidate(row, id, cancellation) is not { } person)
        {
            return new Failure.Invalid("person", "AC.list-candidate");
        }

        await journal.Enter(opened.Value, [(row, new InquiryPerson(person.Id, person.Name, person.Iin, person.BirthDate))], useCase, cancellation);
        return default(Done);
    }

    public async Task<Result<Done>> Handle(ResumeList request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ListId, request.Seen, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        useCase.Changed("address-list", request.ListId);
        return opened.Value.GoOn() is { } problem ? problem : default(Done);
    }

    public async Task<Result<Done>> Handle(CloseList request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ListId, request.Seen, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var list = opened.Value;
        var toChoose = await db.ListRows.CountAsync(r => r.ListId == list.Id && r.State == RowState.ToChoose, cancellation);
        if (list.Close(toChoose, useCase.Now) is { } problem)
        {
            return problem;
        }

        var about = await cases.Open(list.CaseId, null, useCase, cancellation);
        return about.Failure is { } closed ? closed : await Finish(about.Value, request, useCase, cancellation) is { } refused ? refused : default(Done);
    }

    // A candidate may have been made one with another record since (C-1): then that one is meant.
    private async Task<PersonSnapshot?> Candidate(ListRow row, Guid id, CancellationToken cancellation)
    {
        foreach (var candidate in row.Candidates)
        {
            if (await people.Find(candidate, cancellation) is { } person && person.Id == id)
            {
                return person;
            }
        }

        return null;
    }

    private async Task<Problem?> Finish(Case about, CloseList request, UseCase useCase, CancellationToken cancellation) => request.ByPost
        ? about.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes: false, useCase.Officer, useCase.Now)
        : await register.GrantAtOnce(
            about, new HandedThing(await flow.HandedOverThing(about, cancellation), about.ApplicantName, CollectorKind.Holder, request.DocumentShown!.Trim()), useCase, cancellation);
}
