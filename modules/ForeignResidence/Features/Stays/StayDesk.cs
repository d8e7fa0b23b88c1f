using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>One foreigner whom nothing keeps from being registered, with the record of the person.</summary>
internal sealed record Guest(GuestEntry Entry, StayCheck Check, Person Person);

/// <summary>Where a case registers, and what it calls the group.</summary>
internal sealed record StayFiling(StayPlace Place, StayHost Host, string? GroupName, IReadOnlyList<string> Presented);

/// <summary>Makes case and stays in one transaction: the law was asked, the mark can be made while the applicant waits (TR flow, TR-7).</summary>
internal sealed class StayDesk(
    ForeignResidenceDb db, DatabaseSession session, StayFlow flow, BulkIntake intake, IssueRegister register, StayAccess access, ITexts texts)
{
    /// <summary>The person, found or made; with the passport that was shown.</summary>
    public async Task<Result<Person>> Settle(GuestEntry guest, StayCheck check, UseCase useCase, CancellationToken cancellation)
    {
        var content = StayFacts.Content(guest with { PersonId = check.PersonId }, new StayPlace(), []);
        var settled = await intake.Settle(flow, content, useCase, cancellation);
        if (settled.Failure is { } failure)
        {
            return failure;
        }

        var person = settled.Value.Person;
        if (guest.Person.DocumentIssuedOn is not null && PersonRules.DocumentOf(StayFacts.Kept(guest.Person), person.Id) is { } shown)
        {
            person.Present(shown);
        }

        return person;
    }

    /// <summary>The case of one foreigner or of a list, granted and closed, with its stays. The first of a list stands for it: DECISION, the act knows no applicant of a list.</summary>
    public async Task<Result<(Case Case, IReadOnlyList<Stay> Stays)>> Register(
        IReadOnlyList<Guest> guests, StayFiling filing, UseCase useCase, CancellationToken cancellation)
    {
        var (first, place) = (guests[0], filing.Place);
        var content = StayFacts.Content(first.Entry with { PersonId = first.Person.Id }, place, filing.Presented) with
        {
            Subject = new StaySubject(
                first.Entry.CardNumber, first.Entry.BorderPoint, place.Address, filing.Host.Name, filing.GroupName, guests.Count).Write(),
        };
        await session.Ahead([OneCaseNumber, new(ForeignResidenceDb.SchemaName, ForeignResidenceDb.StayNumbers, guests.Count), IssueRegister.OneNumber], cancellation);
        var made = await intake.Accept(flow, new BulkApplicant(first.Person, null), content, first.Check.Assessment, useCase, cancellation);
        var office = await access.OfficeOf(useCase.Actor, cancellation) ?? throw new InvalidOperationException($"The office {useCase.Actor.OfficeId} is not there.");
        var serials = await session.Next(ForeignResidenceDb.SchemaName, ForeignResidenceDb.StayNumbers, guests.Count, cancellation);
        List<Stay> stays = [.. guests.Select((guest, i) => Enter(made, serials[i], guest, filing, office, useCase))];

        await EndEarlier([.. stays.Where((_, i) => guests[i].Check.PersonId is not null)], useCase, cancellation);
        var what = texts.In(Cultures.Kazakh).Format(stays.Count == 1 ? "TR.thing.mark" : "TR.thing.list", stays[0].Number, stays.Count);
        return await register.GrantAtOnce(made, ThingOf(made, what, first), useCase, cancellation) is { } problem ? problem : (made, stays);
    }

    /// <summary>The case of an extension, granted and closed.</summary>
    public async Task<Result<Case>> Extend(Guest guest, StayPlace place, DraftContent content, Stay stay, UseCase useCase, CancellationToken cancellation)
    {
        var subject = new StaySubject(stay.CardNumber, stay.BorderPoint, place.Address, stay.HostName, stay.GroupName, 1, stay.Id);
        await session.Ahead([OneCaseNumber, IssueRegister.OneNumber], cancellation);
        var made = await intake.Accept(
            flow, new BulkApplicant(guest.Person, null), content with { Subject = subject.Write() }, guest.Check.Assessment, useCase, cancellation);
        var what = texts.In(Cultures.Kazakh).Format("TR.thing.mark", stay.Number, 1);
        return await register.GrantAtOnce(made, ThingOf(made, what, guest), useCase, cancellation) is { } problem ? problem : made;
    }

    private SequenceValues OneCaseNumber => new(flow.Numbers.Schema, flow.Numbers.Sequence, 1);

    private static HandedThing ThingOf(Case made, string what, Guest guest) =>
        new(what, made.ApplicantName, CollectorKind.Holder, guest.Entry.Person.DocumentNumber!);

    private Stay Enter(Case made, long serial, Guest guest, StayFiling filing, Office office, UseCase useCase)
    {
        var entry = guest.Entry;
        var stay = Stay.Register(
            new StayOrder(
                serial, made.Id, made.Number, made.Edition, guest.Person.Id, PersonName.Of(entry.Person.Surname!, entry.Person.GivenName!, entry.Person.Patronymic), guest.Check.Facts!, guest.Check.Term!,
                entry.Person.DocumentNumber!, entry.CardNumber!, entry.BorderPoint!, filing.Host, filing.Place.Address!, filing.GroupName, office.Id,
                office.Region, office.NameKk, BusinessTime.DateOf(useCase.Now)),
            useCase.Officer, useCase.Now);
        db.Stays.Add(stay);
        StayNews.Tell(stay, useCase);
        useCase.Changed("stay", stay.Number, stay.PersonId, made.Id);
        return stay;
    }

    // Who crossed the border again has left in between: an earlier stay does not go on as an overstay. Who is new on record has none.
    private async Task EndEarlier(List<Stay> made, UseCase useCase, CancellationToken cancellation)
    {
        if (made.Count == 0)
        {
            return;
        }

        var ids = made.Select(s => s.PersonId).ToList();
        foreach (var earlier in await db.Stays.Where(s => ids.Contains(s.PersonId) && s.IsOpen).ToListAsync(cancellation))
        {
            var anew = made.First(s => s.PersonId == earlier.PersonId).ArrivedOn;
            if (earlier.ArrivedOn < anew)
            {
                earlier.ArriveAnew(anew, useCase.Officer, useCase.Now);
                StayNews.Tell(earlier, useCase);
                useCase.Changed("stay", earlier.Number, earlier.PersonId, earlier.CaseId);
            }
        }
    }
}
