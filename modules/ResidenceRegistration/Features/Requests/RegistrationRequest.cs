using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Licensing.AddressBureau;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Requests;
using Licensing.Platform.UseCases;

namespace Licensing.ResidenceRegistration.Features.Requests;

/// <summary>Somebody who moves along.</summary>
internal sealed record WrittenMember
{
    public string? Iin { get; init; }

    public Relation? Relation { get; init; }

    public string? Document { get; init; }
}

/// <summary>
/// What a signed request says of the move (RR-9): a dwelling of the classifier as its address («Астана, Есіл, Сығанақ, 24, 118»), those who move along by their IIN, the rest as intake
/// keeps it; it is checked as at the counter.
/// </summary>
internal sealed class RegistrationRequest(IAddressBook book, PeopleDesk people) : IRequestSubject
{
    private const string Place = "place";
    private const string Members = "members";
    private const int MostAlike = 20;

    private static readonly string[] Known =
    [
        Place, Members, "until", "cameFrom", "document", "documentOn", "owner", "ownerIin", "ownerDocument", "ownerDocumentOn", "consentCount", "consentOn",
    ];

    private static readonly JsonSerializerOptions Strictly = new(CaseJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public string Service => RegistrationFlow.Service;

    public async Task<Result<string>> Read(JsonObject? subject, CancellationToken cancellation)
    {
        if (Written(subject) is not var (move, line, written))
        {
            return new Failure.Invalid("subject", "request.not-json");
        }

        if (await Dwelling(line, cancellation) is not { } place)
        {
            return new Failure.Invalid("subject.place", "RR.dwelling-needed");
        }

        var members = new List<Member>();
        foreach (var (i, member) in written.Index())
        {
            if (member.Iin is not { } iin || await people.FindByIin(iin, cancellation) is not { } person)
            {
                return new Failure.Invalid($"subject.members[{i}].iin", "RR.nobody");
            }

            members.Add(new Member { PersonId = person.Id, Name = person.Name.Full, BirthDate = person.BirthDate, Relation = member.Relation, Document = member.Document });
        }

        return (move with { PlaceId = place.Id, Address = place.Kk, AddressRu = place.Ru, Members = members }).Write();
    }

    // A line that fits two dwellings names none; neither does a house for one of its flats.
    private async Task<PlaceOnRecord?> Dwelling(string? line, CancellationToken cancellation)
    {
        var numbers = (line ?? "").Split(',', StringSplitOptions.TrimEntries).Skip(1).Count(part => part.Length > 0 && char.IsAsciiDigit(part[0]));
        var found = numbers == 0 ? [] : await book.Find(line, MostAlike, cancellation);
        return found.Where(p => p.Kind == (numbers > 1 ? PlaceKind.Flat : PlaceKind.House)).ToList() is [var one] ? one : null;
    }

    // Only what an applicant may say of themselves; nothing where it cannot be read.
    private static (RegistrationSubject Move, string? Place, IReadOnlyList<WrittenMember> Members)? Written(JsonObject? subject)
    {
        try
        {
            var (line, written) = (subject?[Place].Deserialize<string>(), subject?[Members].Deserialize<WrittenMember?[]>(Strictly) ?? []);
            var move = new JsonObject((subject ?? []).Where(m => m.Key is not (Place or Members)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
            return move.All(m => Known.Contains(m.Key)) && written.OfType<WrittenMember>().ToList() is var named && named.Count == written.Length
                ? (move.Deserialize<RegistrationSubject>(Strictly)!, line, named)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
