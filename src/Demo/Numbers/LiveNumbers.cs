using System.Globalization;
using Licensing.Demo.Cases;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Numbers;

/// <summary>Numbers of foreigners in a region over the last weeks (IN): taken in at the provider and by the State Corporation, in every step, through the real use cases.</summary>
internal sealed class LiveNumbers(LiveDesk desk, Timeline timeline, PeopleSource source, Team provider, Team centre, OpenTime open, DateTimeOffset now)
{
    private const int MinutesApart = 75;
    private const int WithTheOperator = 6;

    private static readonly string[] Papers = ["application", "identity-document", "translation", "consent"];

    private static readonly string[] States = ["DEU", "CHN", "TUR", "IND", "ITA", "UZB"];

    public void Plan(int applicants)
    {
        foreach (var i in Enumerable.Range(0, applicants))
        {
            Way(i);
        }
    }

    private void Way(int i)
    {
        var (person, counter) = (Foreigner(i), i % 3 == 0 ? provider.With(Roles.IntakeOfficer) : centre.With(Roles.CorporationOfficer));
        var way = new LiveCase(desk, timeline, provider, open, now) { Person = person, Intake = (_, _) => TakeIn(person, counter) }.FiledAgo(12 + (i * MinutesApart));
        if (i == 0)
        {
            return;
        }

        way.Then(3, async id => await desk.Send(new TakeConsent(id, await desk.VersionOf(id)), counter));
        way.Then(4, async id => await desk.Send(new SendApplication(id, await desk.VersionOf(id)), counter));
        if (i < WithTheOperator)
        {
            return;
        }

        if (i % 19 == 0)
        {
            way.Then(95, id => AnswerError(id, ApplicationError.Mismatch, "Паспорттағы туған күні өтінімдегіден өзгеше."));
            return;
        }

        way.Then(30 + (i * 37 % 200), id => Form(id, i));
        if (i > WithTheOperator + 4)
        {
            way.Then(20, async id => await desk.Send(new PrintCertificate(id, "https://localhost/verify"), counter));
            way.Then(6, id => HandOver(id, person, counter));
        }
    }

    private Person Foreigner(int i)
    {
        var builder = source.Person().Aged(20, 64).Foreigner(States[i % States.Length]).WithoutIin();
        return (i % 5 < 3 ? builder.Man() : builder.Woman()).Build();
    }

    private async Task<Guid> TakeIn(Person person, Actor counter)
    {
        var passport = person.Documents[0];
        var entry = PersonRules.EntryOf(person) with
        {
            DocumentKind = passport.Kind,
            DocumentNumber = passport.Number,
            DocumentIssuer = passport.Issuer,
            DocumentIssuedOn = passport.IssuedOn,
            DocumentValidTo = passport.ValidTo,
        };
        var saved = await desk.Send(new SavePerson(entry, ConfirmedNew: true), counter);
        var draft = await desk.Send(new StartDraft(NumberFlow.Service, saved.PersonId), counter);
        var content = new DraftContent
        {
            Step = DraftSteps.Check,
            PersonId = saved.PersonId,
            Facts = string.Create(CultureInfo.InvariantCulture, $$"""{"documentValidTo":"{{passport.ValidTo:yyyy-MM-dd}}","dataMatch":true}"""),
            Documents = [.. Papers.Select(code => new PresentedDocument(code) { Presented = true, Number = $"{draft.Number}", IssuedOn = passport.IssuedOn })],
        };
        var kept = await desk.Send(new SaveDraft(draft.Id, 1, content), counter);
        return (await desk.Send(new AcceptDraft(draft.Id, kept.Version), counter, draft.Id)).CaseId;
    }

    // Names of the demo are few: whoever is alike is somebody else.
    private async Task Form(Guid id, int i)
    {
        var by = provider.With(Roles.Operator, i);
        var shown = await desk.Send(new ShowNumberCase(id), by);
        await desk.Send(new FormNumber(id, shown.Version, [.. shown.Duplicates.Select(d => d.Person.Id)]), by);
    }

    private async Task AnswerError(Guid id, ApplicationError error, string words) =>
        await desk.Send(new AnswerError(id, await desk.VersionOf(id), error, words), provider.With(Roles.Operator));

    private async Task HandOver(Guid id, Person person, Actor counter) => await desk.Send(
        new HandOverCase(id, await desk.VersionOf(id), CollectorKind.Holder, person.Name.Full, $"Ұлттық паспорт № {person.Documents[0].Number}", "Өтініш берушінің сұрауы бойынша"), counter);
}
