using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The documents that are exchanged are given up before the new ones are handed over (ID flow); one that the holder cannot show is lost.</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record TakeOldDocuments(Guid CaseId, int Version, IReadOnlyList<OldDocument> Documents) : ICommand<StepDone>, IAboutCase;

/// <summary>A document of the register, and whether it lies on the counter.</summary>
/// <param name="GivenUp">Given up; otherwise the holder said that it is lost. None as long as nobody answered.</param>
internal sealed record OldDocument(Guid DocumentId, bool? GivenUp);

internal sealed class TakeOldDocumentsHandler(IdentityDesk desk, DocumentRegister register) : IHandler<TakeOldDocuments, StepDone>
{
    public async Task<Result<StepDone>> Handle(TakeOldDocuments request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        var (asked, today) = (await OldDocuments.Of(register, about.PersonId!.Value, about.Facts, cancellation), BusinessTime.DateOf(useCase.Now));
        var answers = request.Documents.ToLookup(d => d.DocumentId, d => d.GivenUp);
        if (about.OpenStep?.Code == IdentitySteps.OldDocuments && asked.Find(d => answers[d.Id].FirstOrDefault() is null) is { } open)
        {
            return new Failure.Invalid($"old-{open.Id:N}", "ID.old-needed", open.Number);
        }

        var closed = IdentityDesk.Close(about, IdentitySteps.OldDocuments, "old-documents-taken", useCase);
        foreach (var document in closed.IsOk ? asked : [])
        {
            if (answers[document.Id].First() == true)
            {
                document.Exchange(about.Number, today);
            }
            else
            {
                document.Lose(about.Number, today);
            }

            DocumentRegister.Tell(document, useCase, about.Id);
        }

        return closed;
    }
}

/// <summary>What has to be given up for the documents that a case ordered.</summary>
internal static class OldDocuments
{
    public static async Task<List<CitizenDocument>> Of(DocumentRegister register, Guid personId, string factsJson, CancellationToken cancellation)
    {
        var facts = IdentityJson.Facts(factsJson);
        var kinds = facts.Ordered();
        return (await register.Valid(personId, cancellation)).FindAll(d => kinds.Contains(d.Kind) || (d.Kind == CitizenDocumentKind.TemporaryCard && facts.OrdersCard));
    }
}
