using System.Globalization;
using Licensing.Demo.Cases;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Stays;

/// <summary>What an office of the migration police registered today: guests of a hotel, and a tourist group on one list. Sent as the pages send it.</summary>
internal sealed class LiveStays(LiveDesk desk, PeopleSource source, Team team)
{
    private const int Guests = 4;
    private const int GroupSize = 12;

    private static readonly string[] Papers = ["identity-document", "visa", "migration-card", "application", "arrival-slips", "statistics-slip", "photo"];

    public async Task Run()
    {
        var officer = team.With(Roles.IntakeOfficer);
        var hotel = source.Organisation().Named("«Ұлы дала» қонақүйі ЖШС").Build();
        var id = await desk.Send(
            new SaveOrganisation(new NewOrganisationEntry { Bin = hotel.Bin, Name = hotel.Name, RegisteredOn = hotel.RegisteredOn, Head = hotel.Head, Address = hotel.Address }, IsNew: true),
            officer);
        var place = new StayPlace { HostOrganisationId = id, Address = hotel.Address, OrganisationForm = true };
        for (var i = 0; i < Guests; i++)
        {
            var guest = Guest(source.Random.Int(1, 7));
            var check = await desk.Send(new CheckStay(guest, place, Papers), officer);
            await desk.Send(new RegisterStay(guest with { NotTheSame = Others(check) }, place, Papers), officer);
        }

        var group = new GroupEntry
        {
            Name = "Жібек жолы", Place = place, BorderPoint = "Қорғас", ArrivedOn = source.Today.AddDays(-1), Until = source.Today.AddDays(9), Presented = Papers,
        };
        List<GuestRow> rows = [.. Enumerable.Range(0, GroupSize).Select(_ => Row())];
        var list = await desk.Send(new CheckGroup(group, rows), officer);
        await desk.Send(new RegisterGroup(group, [.. rows.Select((row, i) => row with { NotTheSame = Others(list.Rows[i].Check) })]), officer);
    }

    // Names of the demo are few: whoever is alike is somebody else.
    private static List<Guid> Others(StayCheck check) => [.. check.Duplicates.Select(d => d.Person.Id)];

    private GuestEntry Guest(int daysAgo)
    {
        var person = source.Person().Aged(20, 65).Foreigner("RUS").WithoutIin().Build();
        var passport = person.Documents[0];
        return new GuestEntry
        {
            Person = new NewPersonEntry
            {
                Surname = person.Surname, GivenName = person.GivenName, Patronymic = person.Patronymic, BirthDate = person.BirthDate, Sex = person.Sex,
                Citizenship = person.Citizenship, Status = PersonStatus.Foreigner, DocumentKind = passport.Kind, DocumentNumber = passport.Number,
                DocumentIssuedOn = source.Today.AddDays(-900), DocumentValidTo = source.Today.AddDays(1_500),
            },
            CardNumber = Card(), BorderPoint = "Қордай", ArrivedOn = source.Today.AddDays(-daysAgo), Until = source.Today.AddDays(source.Random.Int(10, 80)),
        };
    }

    private GuestRow Row()
    {
        var person = source.Person().Aged(20, 65).Foreigner("DEU").WithoutIin().Build();
        return new GuestRow(
        [
            person.Surname, person.GivenName, "", Formats.Date(person.BirthDate), $"{person.Sex}", "DEU", person.Documents[0].Number, Formats.Date(source.Today.AddDays(-900)),
            Formats.Date(source.Today.AddDays(1_500)), Card(), FactCodes.Of(VisaKind.Tourist), Formats.Date(source.Today.AddDays(30)),
        ]);
    }

    private string Card() => string.Create(CultureInfo.InvariantCulture, $"МК{source.Random.Int(10_000_000, 99_999_999)}");
}
