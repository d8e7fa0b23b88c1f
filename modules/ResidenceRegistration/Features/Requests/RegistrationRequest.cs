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

/// <summary>What a signed request says of the move (RR-9): the dwelling as its address, those who move along by their IIN.</summary>
internal sealed record WrittenMove
{
    /// <summary>«Астана, Есіл, Сығанақ, 24, 118»: one dwelling of the classifier.</summary>
    public string? Place { get; init; }

    /// <summary>Last day of a registration for a while.</summary>
    public DateOnly? Until { get; init; }

    public string? CameFrom { get; init; }

    public string? Document { get; init; }

    public DateOnly? DocumentOn { get; init; }

    public string? Owner { get; init; }

    public string? OwnerIin { get; init; }

    public string? OwnerDocument { get; init; }

    public DateOnly? OwnerDocumentOn { get; init; }

    public int? ConsentCount { get; init; }

    public DateOnly? ConsentOn { get; init; }

    public IReadOnlyList<WrittenMember> Members { get; init; } = [];
}

/// <summary>Somebody who moves along.</summary>
internal sealed record WrittenMember
{
    public string? Iin { get; init; }

    public Relation? Relation { get; init; }

    public string? Document { get; init; }
}

/// <summary>Turns the address and the numbers of a signed request into what intake keeps; the rest is checked as at the counter.</summary>
internal sealed class RegistrationRequest(IAddressBook book, PeopleDesk people) : IRequestSubject
{
    private const int MostAlike = 20;

    private static readonly JsonSerializerOptions Strictly = new(CaseJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public string Service => RegistrationFlow.Service;

    public async Task<Result<string>> Read(JsonObject? subject, CancellationToken cancellation)
    {
        if (Written(subject) is not { } written || (written.Members ?? []).Any(m => m is null))
        {
            return new Failure.Invalid("subject", "request.not-json");
        }

        if (await Dwelling(written.Place, cancellation) is not { } place)
        {
            return new Failure.Invalid("subject.place", "RR.dwelling-needed");
        }

        var members = new List<Member>();
        foreach (var (i, member) in (written.Members ?? []).Index())
        {
            if (member.Iin is not { } iin || await people.FindByIin(iin, cancellation) is not { } person)
            {
                return new Failure.Invalid($"subject.members[{i}].iin", "RR.nobody");
            }

            members.Add(new Member { PersonId = person.Id, Name = person.Name.Full, BirthDate = person.BirthDate, Relation = member.Relation, Document = member.Document });
        }

        return Move(written, place, members).Write();
    }

    // A line that fits two dwellings names none; neither does a house for one of its flats.
    private async Task<PlaceOnRecord?> Dwelling(string? line, CancellationToken cancellation)
    {
        var numbers = (line ?? "").Split(',', StringSplitOptions.TrimEntries).Skip(1).Count(part => part.Length > 0 && char.IsAsciiDigit(part[0]));
        var found = numbers == 0 ? [] : await book.Find(line, MostAlike, cancellation);
        return found.Where(p => p.Kind == (numbers > 1 ? PlaceKind.Flat : PlaceKind.House)).ToList() is [var one] ? one : null;
    }

    private static WrittenMove? Written(JsonObject? subject)
    {
        try
        {
            return subject is null ? new WrittenMove() : subject.Deserialize<WrittenMove>(Strictly);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RegistrationSubject Move(WrittenMove written, PlaceOnRecord place, IReadOnlyList<Member> members) => new()
    {
        PlaceId = place.Id, Address = place.Kk, AddressRu = place.Ru, Until = written.Until, CameFrom = written.CameFrom, Document = written.Document, DocumentOn = written.DocumentOn,
        Owner = written.Owner, OwnerIin = written.OwnerIin, OwnerDocument = written.OwnerDocument, OwnerDocumentOn = written.OwnerDocumentOn,
        ConsentCount = written.ConsentCount, ConsentOn = written.ConsentOn, Members = members,
    };
}
