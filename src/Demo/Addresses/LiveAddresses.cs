using Licensing.AddressBureau.Features.Certificates;
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
    }
}
