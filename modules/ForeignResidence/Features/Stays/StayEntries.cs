using System.Text.Json.Nodes;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What is entered of one foreigner, half of it maybe.</summary>
internal sealed record GuestEntry
{
    /// <summary>As the passport has it.</summary>
    public NewPersonEntry Person { get; init; } = new() { Status = PersonStatus.Foreigner, DocumentKind = IdentityDocumentKind.NationalPassport };

    /// <summary>The record of the same person, where the officer chose one of the likely ones.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Likely ones of whom the officer said that they are somebody else (C-1).</summary>
    public IReadOnlyList<Guid> NotTheSame { get; init; } = [];

    public string? CardNumber { get; init; }

    public string? BorderPoint { get; init; }

    public DateOnly? ArrivedOn { get; init; }

    public DateOnly? Until { get; init; }

    public VisaKind Visa { get; init; }

    public DateOnly? VisaValidTo { get; init; }

    public DateOnly? WorkPermitUntil { get; init; }

    public bool Student { get; init; }

    public bool AgreedWithForeignMinistry { get; init; }
}

/// <summary>Where the foreigner stays and who filed.</summary>
internal sealed record StayPlace
{
    public FiledBy FiledBy { get; init; }

    public Guid? HostPersonId { get; init; }

    public Guid? HostOrganisationId { get; init; }

    public string? Address { get; init; }

    /// <summary>The organisation wrote on its own letterhead.</summary>
    public bool OrganisationForm { get; init; }
}

/// <summary>What the case is about beyond the facts.</summary>
/// <param name="Stays">How many were registered by it.</param>
/// <param name="StayId">The stay that it extends.</param>
internal sealed record StaySubject(
    string? CardNumber, string? BorderPoint, string? Address, string? Host, string? GroupName = null, int Stays = 1, Guid? StayId = null)
{
    public string Write() => CaseJson.Write(this);
}

/// <summary>The facts of TR as the law is asked, of what was entered.</summary>
internal static class StayFacts
{
    /// <summary>JSON with what is there; what lacks is left out, and the law names it.</summary>
    public static string Of(GuestEntry guest, StayPlace place, bool extension = false)
    {
        var facts = new JsonObject
        {
            ["visa"] = Code(guest.Visa),
            ["filedBy"] = Code(place.FiledBy),
            ["student"] = guest.Student,
            ["agreedWithForeignMinistry"] = place.FiledBy == FiledBy.Self && guest.AgreedWithForeignMinistry,
            ["organisationForm"] = place is { FiledBy: FiledBy.Host, HostOrganisationId: not null, OrganisationForm: true },
            ["extension"] = extension,
        };
        Put(facts, "birthDate", guest.Person.BirthDate);
        Put(facts, "arrivedOn", guest.ArrivedOn);
        Put(facts, "until", guest.Until);
        Put(facts, "documentValidTo", guest.Person.DocumentValidTo);
        Put(facts, "visaValidTo", guest.Visa == VisaKind.None ? null : guest.VisaValidTo);
        Put(facts, "workPermitUntil", guest.WorkPermitUntil);
        if (!string.IsNullOrEmpty(guest.Person.Citizenship))
        {
            facts["citizenship"] = guest.Person.Citizenship;
        }

        return facts.ToJsonString(CaseJson.Options);
    }

    /// <summary>The package as intake knows packages.</summary>
    public static DraftContent Content(GuestEntry guest, StayPlace place, IReadOnlyList<string> presented, bool extension = false) => new()
    {
        PersonId = guest.PersonId,
        NewPerson = guest.PersonId is null ? Kept(guest.Person) : null,
        NotTheSame = guest.NotTheSame,
        Facts = Of(guest, place, extension),
        Documents = [.. presented.Distinct().Select(code => Document(code, guest))],
    };

    /// <summary>The person as the register keeps one: without citizenship where there is none; the state that issued the passport stands for the body.</summary>
    public static NewPersonEntry Kept(NewPersonEntry person) => person with
    {
        Status = person.Citizenship == Countries.Stateless ? PersonStatus.Stateless : PersonStatus.Foreigner,
        DocumentIssuer = string.IsNullOrWhiteSpace(person.DocumentIssuer) ? person.Citizenship : person.DocumentIssuer,
    };

    private static PresentedDocument Document(string code, GuestEntry guest) => code switch
    {
        "identity-document" => new PresentedDocument(code)
        {
            Presented = true, Number = guest.Person.DocumentNumber, Issuer = Kept(guest.Person).DocumentIssuer, IssuedOn = guest.Person.DocumentIssuedOn,
            ValidTo = guest.Person.DocumentValidTo,
        },
        "visa" => new PresentedDocument(code) { Presented = true, ValidTo = guest.VisaValidTo },
        "migration-card" => new PresentedDocument(code) { Presented = true, Number = guest.CardNumber, IssuedOn = guest.ArrivedOn },
        _ => new PresentedDocument(code) { Presented = true },
    };

    private static string Code<T>(T value)
        where T : struct, Enum => FactCodes.Of(value);

    private static void Put(JsonObject facts, string name, DateOnly? day)
    {
        if (day is { } there)
        {
            facts[name] = there.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>Codes of facts as the machine interface has them.</summary>
internal static class FactCodes
{
    public static string Of<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
