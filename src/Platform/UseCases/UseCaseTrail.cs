using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Licensing.Platform.UseCases;

/// <summary>What every successful use case leaves behind in its own transaction: changed rows, audit, outbox, its key.</summary>
internal static class UseCaseTrail
{
    public static async Task Write<T>(DatabaseSession session, KernelDb db, UseCase useCase, object request, T result, CancellationToken cancellation)
    {
        var action = request.GetType().Name;
        var changed = session.Contexts.SelectMany(c => c.ChangeTracker.Entries()).Where(IsChange).ToList();
        var described = new Lazy<string>(() => Describe(changed));
        foreach (var note in NotesOf(useCase, request, action, changed.Count > 0))
        {
            db.Audit.Add(Row(useCase, action, note, note.Verb == AuditVerb.Changed ? described.Value : null));
        }

        foreach (var happened in useCase.Events.Concat(Moves(changed)))
        {
            db.Outbox.Add(new OutboxMessage { At = useCase.Now, Type = happened.GetType().FullName!, Payload = CaseJson.Write<object>(happened) });
        }

        if (useCase.IdempotencyKey is { } key && request is ICommand<T>)
        {
            db.DoneCommands.Add(new DoneCommand { Key = key, Action = action, UserId = useCase.Actor.UserId, At = useCase.Now, Result = CaseJson.Write(result) });
        }

        await session.Save(cancellation);
    }

    public static AuditRecord Row(UseCase useCase, string action, AuditNote note, string? data) => new()
    {
        At = useCase.Now,
        UserId = useCase.Actor.UserId,
        UserName = useCase.Actor.Name,
        OfficeId = useCase.Actor.OfficeId,
        Action = action,
        Verb = note.Verb,
        SubjectKind = note.SubjectKind,
        SubjectId = note.SubjectId,
        PersonId = note.PersonId,
        CaseId = note.CaseId,
        Purpose = useCase.Purpose,
        Data = data,
    };

    private static IEnumerable<AuditNote> NotesOf(UseCase useCase, object request, string action, bool hasChanges)
    {
        if (hasChanges && !request.GetType().IsDefined(typeof(HousekeepingAttribute), inherit: false) && useCase.Notes.All(n => n.Verb != AuditVerb.Changed))
        {
            var caseId = (request as IAboutCase)?.CaseId;
            return [.. useCase.Notes, new AuditNote(AuditVerb.Changed, caseId is null ? "use-case" : "case", caseId?.ToString() ?? action, null, caseId)];
        }

        return useCase.Notes;
    }

    /// <summary>What the applicants of cases are told of, whichever use case wrote it.</summary>
    private static IEnumerable<CaseMoved> Moves(List<EntityEntry> changed)
    {
        var cases = changed.Select(e => e.Entity).OfType<Case>().ToDictionary(c => c.Id);
        return cases.Count == 0
            ? []
            : changed.Where(e => e.State == EntityState.Added).Select(e => e.Entity).OfType<CaseEvent>()
                .Select(written => cases.TryGetValue(written.CaseId, out var about) ? CaseMoved.Of(written, about) : null).OfType<CaseMoved>();
    }

    private static bool IsChange(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>Which rows were added and which fields changed; values are left to the history, so that the trail holds no second copy of personal data.</summary>
    private static string Describe(IEnumerable<EntityEntry> changed) => CaseJson.Write(changed
        .GroupBy(e => (e.Metadata.ClrType.Name, e.State))
        .Select(g => new
        {
            Kind = g.Key.Name,
            How = g.Key.State,
            Count = g.Count(),
            Fields = g.Key.State == EntityState.Modified
                ? g.SelectMany(e => e.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name)).Distinct().ToArray()
                : null,
        }));
}
