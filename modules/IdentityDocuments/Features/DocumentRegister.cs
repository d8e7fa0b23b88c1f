using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The register of documents as the use cases change it; whoever relies on a document learns of its end by event.</summary>
internal sealed class DocumentRegister(IdentityDocumentsDb db, DatabaseSession session, RegistryDesk registry, PeopleDesk people)
{
    /// <summary>Documents that somebody holds now.</summary>
    public Task<List<CitizenDocument>> Valid(Guid personId, CancellationToken cancellation) =>
        db.Documents.Where(d => d.PersonId == personId && d.Status == CitizenDocumentStatus.Valid).OrderBy(d => d.Kind).ToListAsync(cancellation);

    /// <summary>Passport and identity card that the record of the person names and this register does not: papers of the time before it, one of a kind, the latest.</summary>
    public async Task EnterOlder(PersonSnapshot person, Case about, UseCase useCase, CancellationToken cancellation)
    {
        var known = await db.Documents.Where(d => d.PersonId == person.Id).ToListAsync(cancellation);
        var today = BusinessTime.DateOf(useCase.Now);
        known.ForEach(d => d.Expire(today));
        foreach (var kind in new[] { CitizenDocumentKind.Passport, CitizenDocumentKind.IdentityCard }.Where(k => !known.Exists(d => d.Kind == k)))
        {
            var papers = await people.DocumentsOf(person.Id, cancellation);
            if (papers.FirstOrDefault(p => p.Kind == KernelKind(kind) && (p.ValidTo is null || p.ValidTo >= today)) is { } paper)
            {
                var act = await registry.Act(about, useCase, cancellation);
                var plan = new DocumentPlan(kind, paper.Number, person, "", "", paper.IssuedOn, paper.ValidTo, act with { CaseId = Guid.Empty, CaseNumber = "" }) { Issuer = paper.Issuer };
                db.Documents.Add(CitizenDocument.Make(await Serial(cancellation), plan, isValid: true));
                useCase.Changed("identity-document", paper.Number, person.Id, about.Id);
            }
        }
    }

    /// <summary>What was lost is invalid at once (ID registry).</summary>
    public async Task Lose(Guid personId, IReadOnlyList<CitizenDocumentKind> kinds, Case about, string words, UseCase useCase, CancellationToken cancellation)
    {
        // Those that were entered in this very use case are not in the database yet.
        var held = db.Documents.Local.Concat(await Valid(personId, cancellation)).Distinct()
            .Where(d => d.PersonId == personId && d.Status == CitizenDocumentStatus.Valid && kinds.Contains(d.Kind)).ToList();
        foreach (var document in held)
        {
            document.Lose(Cut($"{about.Number}: {words}"), BusinessTime.DateOf(useCase.Now));
            Tell(document, useCase, about.Id);
        }
    }

    /// <summary>The new documents are in the holder's hands: older ones of the kind are exchanged, a temporary card ends (ID-6, TI-6).</summary>
    public async Task HandOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        var made = await db.Documents.Where(d => d.CaseId == closing.Id && d.Status == CitizenDocumentStatus.Made).OrderBy(d => d.Kind).ToListAsync(cancellation);
        var today = BusinessTime.DateOf(useCase.Now);
        foreach (var old in made.Count == 0 ? [] : await Valid(closing.PersonId!.Value, cancellation))
        {
            if (made.Exists(m => m.Kind == old.Kind))
            {
                old.Exchange(closing.Number, today);
                Tell(old, useCase, closing.Id);
            }
            else if (old.Kind == CitizenDocumentKind.TemporaryCard && made.Exists(m => m.Kind == CitizenDocumentKind.IdentityCard))
            {
                old.Finish(closing.Number, today);
                Tell(old, useCase, closing.Id);
            }
        }

        foreach (var document in made)
        {
            document.HandOver(entry.To, useCase.Now);
            useCase.Changed("identity-document", document.Number, document.PersonId, closing.Id);
            await people.GiveDocument(
                document.PersonId, new DocumentSnapshot(KernelKind(document.Kind), document.Number, document.OfficeName, document.From, document.Until), useCase, cancellation);
        }
    }

    /// <summary>Leaves the trace of a document that ended, and tells others.</summary>
    public static void Tell(CitizenDocument ended, UseCase useCase, Guid? caseId = null)
    {
        useCase.Changed("identity-document", ended.Number, ended.PersonId, caseId);
        useCase.Publish(new IdentityDocumentEnded(
            ended.PersonId, KernelKind(ended.Kind), ended.Number, $"{ended.Status}", ended.EndedOn!.Value, caseId, useCase.Now));
    }

    public static IdentityDocumentKind KernelKind(CitizenDocumentKind kind) => kind switch
    {
        CitizenDocumentKind.Passport => IdentityDocumentKind.Passport,
        CitizenDocumentKind.IdentityCard => IdentityDocumentKind.IdentityCard,
        _ => IdentityDocumentKind.TemporaryIdentityCard,
    };

    public static string Cut(string words) => words.Length > CitizenDocument.LongestWords ? words[..CitizenDocument.LongestWords] : words;

    public Task<long> Serial(CancellationToken cancellation) => session.Next(IdentityDocumentsDb.SchemaName, IdentityDocumentsDb.DocumentSerials, cancellation);
}
