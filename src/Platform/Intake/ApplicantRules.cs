using Licensing.Kernel.Cases;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>Whether the applicant of a draft is known well enough, and acts through somebody where that is needed (C-1).</summary>
internal static class ApplicantRules
{
    private const string Path = DraftSteps.Applicant + ".";

    public static async Task<List<FieldError>> Check(KernelDb db, DraftContent content, Person? person, bool forOrganisation, DateOnly today, CancellationToken cancellation)
    {
        if (person is null && content.NewPerson is null)
        {
            return [new FieldError(Path + "search", forOrganisation ? "representative-person-needed" : "applicant-needed")];
        }

        var errors = content.NewPerson is { } entry ? [.. PersonRules.Check(entry, today, Path)] : new List<FieldError>();
        if (content.NewPerson?.Iin is { Length: > 0 } typed && errors.All(e => e.Field != Path + "iin")
            && await Holder(db, Iin.Parse(typed).Value, person?.Id, cancellation) is { } holder)
        {
            errors.Add(new FieldError(Path + "iin", "iin-taken", holder));
        }

        if (forOrganisation)
        {
            return errors;
        }

        var isChild = (content.NewPerson?.BirthDate ?? person?.BirthDate) is { } born && born <= today && Ages.On(born, today) < Adult.Age;
        if (isChild || content.RepresentativeId is not null)
        {
            errors.AddRange(await Representative(db, content, today, cancellation));
        }

        return errors;
    }

    private static async Task<string?> Holder(KernelDb db, string iin, Guid? except, CancellationToken cancellation)
    {
        var holder = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Iin == iin && p.Id != except, cancellation);
        return holder?.Name.Full;
    }

    // C-1: children act only through a parent, guardian or trustee, or an attorney of theirs.
    private static async Task<List<FieldError>> Representative(KernelDb db, DraftContent content, DateOnly today, CancellationToken cancellation)
    {
        if (content.PersonId is null || content.RepresentativeId is not { } id)
        {
            return [new FieldError(Path + "representative", "representative-needed", $"{Adult.Age}")];
        }

        var authorities = await db.Representations.AsNoTracking()
            .Where(r => r.PersonId == content.PersonId && r.RepresentativeId == id).ToListAsync(cancellation);
        return authorities.Exists(r => r.HoldsOn(today)) ? [] : [new FieldError(Path + "representative", "representative-no-authority")];
    }
}
