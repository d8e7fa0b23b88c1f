using System.Text;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Lists;
using Licensing.AddressBureau.Law;
using Licensing.Demo.Cases;
using Licensing.Demo.Users;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Addresses;

/// <summary>What an address bureau did today: certificates to people about themselves, and to organisations. Sent as the pages send it.</summary>
internal sealed class LiveAddresses(LiveDesk desk, Team team, IReadOnlyList<Person> people)
{
    /// <summary>How many people come to a window.</summary>
    public const int People = 8;

    public async Task Run()
    {
        var registrar = team.With(Roles.Registrar);
        foreach (var (i, person) in people.Index())
        {
            var shown = person.Documents.Count > 0 ? person.Documents[0].Number : "012345678";
            var asks = i % 4 == 3;
            var entry = asks
                ? new CertificateEntry(
                    person.Id, new() { AboutId = people[0].Id, AboutName = people[0].Name.Full, Organisation = "«Ұлы дала» ЖШС", RequestNumber = $"{i}-14", RequestedOn = null },
                    new(Requester.LegalEntity, AskedAbout.ThirdParty), ["application", "power-of-attorney", "person-list-with-consents"], shown)
                : new CertificateEntry(person.Id, new() { AboutId = person.Id, AboutName = person.Name.Full }, new(Requester.Individual, AskedAbout.Self), ["identity-document"], shown);
            await desk.Send(new IssueCertificate(entry), registrar);
        }

        await List(registrar);
    }

    // A list that was looked through and waits to go back: most of its people by other letters and the year alone.
    private async Task List(Actor registrar)
    {
        var rows = people.Select((p, i) => i % 2 == 0 ? $"{p.Iin};;" : $";{p.GivenName} {p.Surname};{p.BirthDate.Year}").Append(";Ешкімбаев Жоқ;1950").Append("123;;").Prepend("iin;name;born");
        var entry = new CertificateEntry(
            people[0].Id, new() { Organisation = "«Ұлы дала» ЖШС", RequestNumber = "21-14", SignedBy = "Сәбитов Қ." }, new(Requester.LegalEntity, AskedAbout.ThirdParty, Written: true),
            ["application", "power-of-attorney", "person-list-with-consents"], null);
        var started = await desk.Send(new StartList(entry, "tizim.csv", Encoding.UTF8.GetBytes(string.Join('\n', rows))), registrar);
        while ((await desk.Send(new AnswerListPart(started.Id), registrar)).HasMore)
        {
        }
    }
}
