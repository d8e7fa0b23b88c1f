using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>Forms the number of a granted case (IN, Flow): two operators never form the same, one person never gets two, no serial is left out but where its check digit fails.</summary>
internal sealed class NumberIssue(ForeignResidenceDb db, DatabaseSession session, PeopleDesk people, RegistryDesk registry)
{
    public async Task<Problem?> Form(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Numbers.AnyAsync(n => n.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var person = await people.Find(granted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {granted.Number} is not there.");
        if (await Next(person.BirthDate, cancellation) is not { } number)
        {
            return new Problem("IN.no-serial-left", NumberCounter.DigitsOf(person.BirthDate));
        }

        // Asked after the counter is ours: whoever formed a number for this person meanwhile has committed.
        if (await people.GiveNumber(person.Id, number, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        var serial = await session.Next(ForeignResidenceDb.SchemaName, ForeignResidenceDb.NumberSerials, cancellation);
        var documents = await people.DocumentsOf(person.Id, cancellation);
        var made = ForeignerNumber.Form(
            number, serial, new NumberHolder(person.Id, person.Name, person.BirthDate, person.Citizenship, documents is [var latest, ..] ? latest.Number : null),
            await registry.Act(granted, useCase, cancellation));
        db.Numbers.Add(made);
        useCase.Changed("foreigner-number", made.Number, person.Id, granted.Id);
        return null;
    }

    // The counter's row is written to before it is read: whoever forms a number of the same date waits here until this use case has committed.
    private async Task<Iin?> Next(DateOnly birthDate, CancellationToken cancellation)
    {
        var digits = NumberCounter.DigitsOf(birthDate);
        if (await db.NumberCounters.Where(c => c.BirthDigits == digits).ExecuteUpdateAsync(set => set.SetProperty(c => c.Next, c => c.Next), cancellation) == 0)
        {
            // Of two who begin a date the second is sent round again by the key.
            db.NumberCounters.Add(new NumberCounter { BirthDigits = digits });
            await session.Save(cancellation);
        }

        var counter = await db.NumberCounters.SingleAsync(c => c.BirthDigits == digits, cancellation);
        while (NumberCounter.From(birthDate, counter.Next) is (var number, var serial))
        {
            counter.Next = serial + 1;
            if (!await people.IsTaken(number, cancellation))
            {
                return number;
            }
        }

        return null;
    }
}
