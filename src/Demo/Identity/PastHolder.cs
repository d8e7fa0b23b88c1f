using System.Globalization;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Identity;

/// <summary>
/// A citizen's documents of the last years as the register would have kept them: a card and a passport, older ones exchanged or lost, now and then a temporary card. The cases are
/// papers of the register before this one: they have numbers and no page here.
/// </summary>
internal sealed class PastHolder(PeopleSource source, Team team, Person person)
{
    private const int Oldest = 8 * 365;
    private int papers;

    public List<CitizenDocument> Documents { get; } = [];

    public PastHolder Held(Func<long> serial)
    {
        var (first, second) = (source.Today.AddDays(-source.Random.Int(1_200, Oldest)), source.Today.AddDays(-source.Random.Int(30, 1_100)));
        var known = person.Documents.Find(d => d.Kind == IdentityDocumentKind.IdentityCard && !d.IsExpiredOn(source.Today));
        var chance = source.Random.Float();
        if (chance < 0.3f)
        {
            Ended(Make(CitizenDocumentKind.IdentityCard, Card(), first, serial()), second, chance < 0.1f);
        }

        if (chance is >= 0.1f and < 0.16f)
        {
            Must(Make(CitizenDocumentKind.TemporaryCard, DocumentNumbers.OfTemporaryCard(900_000 + (serial() % 90_000)), second.AddDays(-25), serial(), 60).Finish(Number(second), second));
        }

        if (known is not null)
        {
            Make(CitizenDocumentKind.IdentityCard, known.Number, known.IssuedOn, serial());
        }

        if (chance > 0.4f)
        {
            var passport = Make(CitizenDocumentKind.Passport, string.Create(CultureInfo.InvariantCulture, $"N{source.Random.Int(1_000_000, 9_999_999)}"), second, serial());
            if (chance > 0.93f)
            {
                Ended(passport, source.Today.AddDays(-source.Random.Int(0, 25)), isLost: chance < 0.98f);
            }
        }

        return this;
    }

    private void Ended(CitizenDocument document, DateOnly on, bool isLost) => Must(isLost
        ? document.Lose($"Жоғалту туралы өтініш № {++papers}", on < document.From ? document.From : on)
        : document.Kind == CitizenDocumentKind.Passport ? document.Surrender("Шет елге біржола кетуіне байланысты тапсырылды", on < document.From ? document.From : on)
        : document.Exchange(Number(on), on < document.From ? document.From : on));

    private CitizenDocument Make(CitizenDocumentKind kind, string number, DateOnly day, long serial, int? days = null)
    {
        var snapshot = new PersonSnapshot(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship);
        var act = new RegistryAct(
            Guid.Empty, Number(day), "132-2014", team.Office.Id, team.Office.Region, team.Office.NameKk, day, team.With(Roles.DecisionOfficer).Officer,
            BusinessTime.ToUtc(BusinessTime.At(day, new TimeOnly(11, 0))));
        var made = CitizenDocument.Make(
            serial,
            new DocumentPlan(
                kind, number, snapshot, source.Random.ArrayElement(Places.Towns), person.Address ?? "", day, days is { } some ? day.AddDays(some) : DocumentTerm.Until(day), act),
            isValid: true);
        Must(made.HandOver(person.Name.Full, act.Now));
        made.Version = 1;
        Documents.Add(made);
        return made;
    }

    private string Card() => source.DocumentNumber();

    private string Number(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}/{source.Random.Int(1, 99_999):D5}");
}
