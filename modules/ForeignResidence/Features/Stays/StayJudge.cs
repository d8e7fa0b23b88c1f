using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Says of what was entered what the law and the registries say: the same for what the page shows and for what is registered.</summary>
internal sealed class StayJudge(ForeignResidenceDb db, StayFlow flow, BulkIntake intake, DuplicateCheck duplicates, PeopleDesk people)
{
    private const string FactsPath = "facts.";

    private static readonly HashSet<string> OfPerson = ["birthDate", "citizenship", "documentValidTo"];

    /// <summary>Each of several foreigners at one place.</summary>
    public async Task<IReadOnlyList<StayCheck>> Check(
        IReadOnlyList<GuestEntry> guests, StayPlace place, IReadOnlyList<string> presented, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var law = await intake.Law(flow, useCase.Actor.OfficeId, useCase, cancellation);
        var alike = await duplicates.FindMany([.. guests.Select(g => StayFacts.Kept(g.Person))], cancellation);
        var settled = guests.Select((guest, i) => Settle(guest, alike[i])).ToList();
        var stays = await Registered(settled, cancellation);
        return [.. settled.Select((guest, i) => One(law, guest, place, presented, alike[i], stays, today))];
    }

    /// <summary>The host; never the officer's own guest (C-11).</summary>
    public async Task<HostCheck> Host(StayPlace place, UseCase useCase, CancellationToken cancellation)
    {
        var errors = StayRules.Check(place).ToList();
        if (place.FiledBy == FiledBy.Self)
        {
            return new HostCheck(StayHost.None, errors);
        }

        var organisation = place.HostOrganisationId is { } id ? await people.FindOrganisation(id, cancellation) : null;
        var person = organisation is null && place.HostPersonId is { } host ? await people.Find(host, cancellation) : null;
        if (organisation is null && person is null && errors.All(e => e.Field != "host"))
        {
            errors.Add(new FieldError("host", "TR.host-needed"));
        }

        return new HostCheck(new StayHost(person?.Id, organisation?.Id, organisation?.Name ?? person?.Name.Full), errors);
    }

    /// <summary>What the law says of a package, in the words of this page's fields.</summary>
    public static (DraftAssessment Assessment, TemporaryRegistrationFacts? Facts, StayTerm? Term, List<FieldError> Errors) Judge(
        BulkLaw law, DraftContent content, DateOnly today)
    {
        var said = law.Judge(content, []);
        var errors = said.Errors.Select(e => e with { Field = FieldOf(e.Field) }).ToList();
        if (said.Answer is not { } answer)
        {
            return (said, null, null, errors);
        }

        var facts = TemporaryRegistrationStandard.Declared.FactsOf(said.Facts.ToJsonString(CaseJson.Options));
        return (said, facts, StayTerms.Of(answer, facts, today), errors);
    }

    /// <summary>Stays of a person, or under a passport, that begin with the same border crossing (TR-17).</summary>
    private async Task<List<Stay>> Registered(List<GuestEntry> guests, CancellationToken cancellation)
    {
        var ids = guests.Where(g => g.PersonId is not null).Select(g => g.PersonId!.Value).ToList();
        var keys = guests.Select(g => KeyOf(g.Person)).Where(k => k.Length > 0).Distinct().ToList();
        var days = guests.Select(g => g.ArrivedOn).OfType<DateOnly>().Distinct().ToList();
        return days.Count == 0 ? [] : await db.Stays.AsNoTracking()
            .Where(s => days.Contains(s.ArrivedOn) && (ids.Contains(s.PersonId) || keys.Contains(s.DocumentKey))).ToListAsync(cancellation);
    }

    private static StayCheck One(
        BulkLaw law, GuestEntry guest, StayPlace place, IReadOnlyList<string> presented, IReadOnlyList<LikelyDuplicate> alike, List<Stay> stays, DateOnly today)
    {
        var (said, facts, term, errors) = Judge(law, StayFacts.Content(guest, place, presented), today);
        var typed = StayRules.Check(guest, today).ToList();
        errors.RemoveAll(e => typed.Any(t => t.Field == e.Field));
        errors.InsertRange(0, typed);
        var open = guest.PersonId is not null ? [] : alike.Where(d => d.IsCertain || !guest.NotTheSame.Contains(d.Person.Id)).ToList();
        if (open.Count > 0)
        {
            errors.Add(new FieldError("duplicates", "duplicates-unseen"));
        }

        var there = stays.Find(s => s.ArrivedOn == guest.ArrivedOn
            && (s.PersonId == guest.PersonId || (s.DocumentKey == KeyOf(guest.Person) && s.Citizenship == guest.Person.Citizenship)));
        return new StayCheck(
            said, facts, term, guest.PersonId, open,
            there is null ? null : new StayNote(there.Id, there.Number, there.ArrivedOn, there.Until, there.RegisteredBy), errors);
    }

    // The same passport of the same state with the same birth date is the same person: nobody has to say so.
    private static GuestEntry Settle(GuestEntry guest, IReadOnlyList<LikelyDuplicate> alike) => guest.PersonId is not null ? guest : guest with
    {
        PersonId = alike.FirstOrDefault(d => d.SameDocument && d.Person.BirthDate == guest.Person.BirthDate
            && (d.Person.Citizenship ?? Countries.Stateless) == guest.Person.Citizenship && !guest.NotTheSame.Contains(d.Person.Id))?.Person.Id,
    };

    private static string KeyOf(NewPersonEntry person) => IdentityDocument.FoldNumber(person.DocumentNumber ?? "");

    private static string FieldOf(string field) =>
        !field.StartsWith(FactsPath, StringComparison.Ordinal) ? field
        : OfPerson.Contains(field[FactsPath.Length..]) ? "person." + field[FactsPath.Length..]
        : field[FactsPath.Length..];
}
