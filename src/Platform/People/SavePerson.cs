using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Adds a person or corrects one. Likely duplicates come back before a new record is made (C-1).</summary>
/// <param name="Entry">The data.</param>
/// <param name="PersonId">The record to correct, or none for a new one.</param>
/// <param name="Version">Version that the page showed.</param>
/// <param name="ConfirmedNew">The officer has looked at the likely duplicates: it is somebody else.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Registrar)]
public sealed record SavePerson(NewPersonEntry Entry, Guid? PersonId = null, int? Version = null, bool ConfirmedNew = false) : ICommand<SavedPerson>;

/// <summary>What came of it: the record, or who it can be instead.</summary>
/// <param name="PersonId">The record; none where duplicates have to be looked at first.</param>
/// <param name="Duplicates">Likely duplicates that were not confirmed to be others.</param>
public sealed record SavedPerson(Guid? PersonId, IReadOnlyList<LikelyDuplicate> Duplicates);

internal sealed class SavePersonHandler(KernelDb db, DuplicateCheck duplicates) : IHandler<SavePerson, SavedPerson>
{
    public async Task<Result<SavedPerson>> Handle(SavePerson request, UseCase useCase, CancellationToken cancellation)
    {
        var errors = PersonRules.Check(request.Entry, BusinessTime.DateOf(useCase.Now)).ToList();
        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        var found = await duplicates.Find(request.Entry, request.PersonId, cancellation);
        if (found.FirstOrDefault(d => d.IsCertain) is { } same)
        {
            return request.PersonId is null
                ? new SavedPerson(null, found)
                : new Failure.Invalid("iin", "iin-taken", same.Person.Name);
        }

        return request.PersonId is { } id ? await Correct(id, request, useCase, cancellation)
            : found.Count > 0 && !request.ConfirmedNew ? new SavedPerson(null, found)
            : Add(request.Entry, useCase);
    }

    private SavedPerson Add(NewPersonEntry entry, UseCase useCase)
    {
        var person = db.People.Add(new Person()).Entity;
        Correct(person, entry);
        useCase.Changed("person", person.Id, person.Id);
        return new SavedPerson(person.Id, []);
    }

    private async Task<Result<SavedPerson>> Correct(Guid id, SavePerson request, UseCase useCase, CancellationToken cancellation)
    {
        var person = await db.People.Include(p => p.NameKeys).Include(p => p.Documents).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (person is null)
        {
            return new Failure.NotFound("person", id.ToString());
        }

        if (person.MergedIntoId is not null)
        {
            return new Kernel.Problem("person-merged");
        }

        if (request.Version is { } seen && seen != person.Version)
        {
            return await LastChange.Of(db, person.Id, cancellation);
        }

        Correct(person, request.Entry);
        useCase.Changed("person", person.Id, person.Id);
        return new SavedPerson(person.Id, []);
    }

    /// <summary>Takes over the data and adds the document, where one was entered.</summary>
    public static void Correct(Person person, NewPersonEntry entry)
    {
        person.Describe(PersonRules.Data(entry));
        if (PersonRules.DocumentOf(entry, person.Id) is { } document)
        {
            person.Present(document);
        }
    }
}

/// <summary>Who changed a person's data last, for the second of two officers.</summary>
internal static class LastChange
{
    public static async Task<Failure.Conflict> Of(KernelDb db, Guid personId, CancellationToken cancellation)
    {
        var last = await db.Audit.AsNoTracking()
            .Where(a => a.PersonId == personId && a.Verb == Auditing.AuditVerb.Changed)
            .OrderByDescending(a => a.At).FirstOrDefaultAsync(cancellation);
        return new Failure.Conflict(last?.UserName, last?.At, last?.Action);
    }
}
