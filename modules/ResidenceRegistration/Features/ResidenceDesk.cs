using Licensing.AddressBureau;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Law;
using Left = Licensing.Kernel.Addresses.RemovalReason;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Registers and removes the people of a case, each by one act of the register, all of them or nobody: the address register is written in the same transaction (RR-6, RD-6).</summary>
internal sealed class ResidenceDesk(
    ResidenceRegistrationDb db, DatabaseSession session, RegistryDesk registry, PeopleDesk people, IAddressDesk addresses, IAddressRegister register, IAddressBook book)
{
    /// <summary>The applicant and those who move along. A permanent registration removes each from where they were by itself (RR-6).</summary>
    /// <returns>A problem, and nothing is written; or nothing.</returns>
    public async Task<Problem?> Register(Case about, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (ResidenceJson.Registration(about.Subject), ResidenceJson.RegistrationFacts(about.Facts));
        if (subject.PlaceId is not { } placeId || await book.Get(placeId, cancellation) is not { IsDwelling: true } dwelling)
        {
            return new Problem("RR.dwelling-needed");
        }

        if (!string.IsNullOrWhiteSpace(subject.OwnerIin) && useCase.Actor.PersonIin == subject.OwnerIin)
        {
            return new Problem("own-case");
        }

        var act = await registry.Act(about, useCase, cancellation);
        Guid[] moving = [about.PersonId!.Value, .. subject.Members.Select(m => m.PersonId)];
        var serials = await session.Next(ResidenceRegistrationDb.SchemaName, ResidenceRegistrationDb.ActSerials, moving.Length, cancellation);
        var entry = new Entry(about, act, dwelling, subject, facts);
        foreach (var (id, serial) in moving.Zip(serials))
        {
            if (await Register(entry, id, serial, useCase, cancellation) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Those whom the case names (RD-6).</summary>
    /// <returns>A problem, and nothing is written; or nothing.</returns>
    public async Task<Problem?> Remove(Case about, ExitClearance.ExitConfirmation? confirmation, UseCase useCase, CancellationToken cancellation)
    {
        var (subject, facts) = (ResidenceJson.Removal(about.Subject), ResidenceJson.RemovalFacts(about.Facts));
        var act = await registry.Act(about, useCase, cancellation);
        var serials = await session.Next(ResidenceRegistrationDb.SchemaName, ResidenceRegistrationDb.ActSerials, subject.People.Count, cancellation);
        var left = new Leaving(about, act, subject, Enum.Parse<Left>($"{facts.Reason}"), Basis(subject, facts.Reason, confirmation));
        foreach (var (member, serial) in subject.People.Zip(serials))
        {
            if (await Remove(left, member.PersonId, serial, useCase, cancellation) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private async Task<Problem?> Register(Entry entry, Guid id, long serial, UseCase useCase, CancellationToken cancellation)
    {
        var (about, act, dwelling, subject, facts) = entry;
        if (await people.IsParty(useCase.Actor, id, null, cancellation))
        {
            return new Problem("own-case");
        }

        if (await people.Find(id, cancellation) is not { } person)
        {
            return new Problem("RR.nobody");
        }

        // DECISION: a registration holds from the day of the home visit, on which the papers were handed in (RR-12).
        var (from, isPermanent) = (subject.HomeVisit ? subject.VisitedOn ?? act.On : act.On, facts.Kind == RegistrationKind.Permanent);
        var standing = await register.FindPermanent(person.Id, cancellation);
        if (standing is not null && standing.PlaceId == dwelling.Id)
        {
            return new Problem("RR.registered-there", person.Name.Full, standing.CaseNumber);
        }

        if (isPermanent && standing?.From > from)
        {
            return new Problem("RR.registered-later", person.Name.Full, $"{standing.From:dd.MM.yyyy}");
        }

        var until = isPermanent ? null : subject.Until;
        var told = new RegisteredAtAddress(person.Id, isPermanent, dwelling.Kk, from, until, about.Id, about.Number, useCase.Now) { PlaceId = dwelling.Id };
        if (await addresses.Register(told, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        // DECISION: the chip holds the legal address, that of the permanent registration; a temporary one changes no card.
        db.Acts.Add(ResidenceAct.Register(
            serial, act, new ActPerson(person, person.Id == about.PersonId, subject.HomeVisit ? subject.VisitedOn : null),
            new RegisteredHome(
                dwelling.Id, dwelling.Kk, dwelling.Ru, from, until, subject.CameFrom, isPermanent && standing is not null ? await Words(standing, cancellation) : null, facts.Channel == Channel.Portal,
                HasCard: isPermanent && SubjectRules.HasCard(person.BirthDate, act.On))));
        useCase.Changed("residence-act", serial, person.Id, about.Id);
        return null;
    }

    private async Task<Problem?> Remove(Leaving leaving, Guid id, long serial, UseCase useCase, CancellationToken cancellation)
    {
        var (about, act, subject, reason, basis) = leaving;
        if (await people.IsParty(useCase.Actor, id, null, cancellation))
        {
            return new Problem("own-case");
        }

        if (await people.Find(id, cancellation) is not { } person || await register.FindPermanent(person.Id, cancellation) is not { } standing)
        {
            return new Problem("RD.not-registered", subject.People.First(p => p.PersonId == id).Name ?? "");
        }

        var on = subject.HomeVisit ? subject.VisitedOn ?? act.On : act.On;
        var told = new RemovedFromAddress(person.Id, on, about.Id, about.Number, useCase.Now) { Reason = reason, LeftFor = subject.LeftFor };
        if (await addresses.Remove(told, useCase, cancellation) is { } problem)
        {
            return problem;
        }

        var before = await Words(standing, cancellation);
        db.Acts.Add(ResidenceAct.Remove(
            serial, act, new ActPerson(person, person.Id == about.PersonId, subject.HomeVisit ? subject.VisitedOn : null),
            new LeftHome(standing.PlaceId, before.Kk, before.Ru, on, reason, subject.LeftFor, basis)));
        useCase.Changed("residence-act", serial, person.Id, about.Id);
        return null;
    }

    // An address of the classifier is told in both languages, another one as it was told.
    private async Task<Bilingual> Words(AddressOnRecord standing, CancellationToken cancellation) =>
        standing.PlaceId is { } id && await book.Get(id, cancellation) is { } place ? new Bilingual(place.Kk, place.Ru) : Bilingual.Same(standing.Address);

    private static string? Basis(RemovalSubject subject, RemovalReason reason, ExitClearance.ExitConfirmation? confirmation) => reason == RemovalReason.Emigration
        ? confirmation?.CaseNumber
        : $"{subject.Court?.Trim()}, № {subject.ActNumber?.Trim()}, {subject.ActOn:dd.MM.yyyy}";

    private sealed record Entry(Case About, RegistryAct Act, PlaceOnRecord Dwelling, RegistrationSubject Subject, RegistrationFacts Facts);

    private sealed record Leaving(Case About, RegistryAct Act, RemovalSubject Subject, Left Reason, string? Basis);
}
