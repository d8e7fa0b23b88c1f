using Licensing.Kernel;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.Printing;

namespace Licensing.ResidenceRegistration.Domain;

/// <summary>What was done with one person.</summary>
internal enum ActKind
{
    /// <summary>Registered at an address (RR).</summary>
    Registered,

    /// <summary>Removed from an address (RD).</summary>
    Removed,
}

/// <summary>Whether the address is on the chip of the identity card (RR-6).</summary>
internal enum ChipState
{
    /// <summary>There is no card, or no address of a card changed.</summary>
    NotNeeded,

    /// <summary>The person has to come to a centre.</summary>
    Awaited,

    /// <summary>Written.</summary>
    Written,
}

/// <summary>A line of the register: one person registered at an address, or removed from one, by a case. Nothing is deleted.</summary>
internal sealed class ResidenceAct : IVersioned
{
    public const int LongestAddress = 400;
    public const int LongestWords = 300;
    public const int LongestDocument = 60;

    private ResidenceAct()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Order of the register; of a removal also the number of its slip.</summary>
    public long Serial { get; private init; }

    public ActKind Kind { get; private init; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public string ByName { get; private init; } = "";

    /// <summary>When it was entered, UTC.</summary>
    public DateTime At { get; private init; }

    public Guid PersonId { get; set; }

    public string Surname { get; private init; } = "";

    public string GivenName { get; private init; } = "";

    public string? Patronymic { get; private init; }

    public PersonName Name => new(Surname, GivenName, Patronymic);

    public DateOnly BirthDate { get; private init; }

    public string? Iin { get; private init; }

    /// <summary>The applicant, or one of those who move or leave with them.</summary>
    public bool IsApplicant { get; private init; }

    /// <summary>For good, or for a while; a removal is always from a registration for good.</summary>
    public bool IsPermanent { get; private set; } = true;

    public Guid? PlaceId { get; private set; }

    /// <summary>The address in Kazakh: where the person is registered, or was.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The same in Russian.</summary>
    public string AddressRu { get; private set; } = "";

    /// <summary>The first day of the registration; the first day on which the person is registered there no more.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Last day of a registration for a while.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Where the person came from, as the consent says.</summary>
    public string? CameFrom { get; private set; }

    /// <summary>The address from which the registration removed the person by itself (RR-6).</summary>
    public string? RemovedFrom { get; private set; }

    /// <summary>The same in Russian.</summary>
    public string? RemovedFromRu { get; private set; }

    /// <summary>Why the person was removed (RD-6).</summary>
    public RemovalReason? Reason { get; private set; }

    /// <summary>Where the person left for.</summary>
    public string? LeftFor { get; private set; }

    /// <summary>Court and number of the verdict or decision; number of the confirmation of EX.</summary>
    public string? Basis { get; private set; }

    /// <summary>The papers were filled in at home on this day and entered later (RR-12, RD-12).</summary>
    public DateOnly? VisitedOn { get; private init; }

    public bool ByPortal { get; private set; }

    public ChipState Chip { get; private set; }

    public DateOnly? ChipWrittenOn { get; private set; }

    /// <summary>Number of the card.</summary>
    public string? ChipCard { get; private set; }

    public string? ChipWrittenBy { get; private set; }

    public List<ActKey> Keys { get; } = [];

    public int Version { get; set; }

    /// <summary>A person registered at an address.</summary>
    public static ResidenceAct Register(long serial, RegistryAct act, ActPerson about, RegisteredHome home)
    {
        var made = Of(serial, ActKind.Registered, act, about);
        (made.PlaceId, made.Address, made.AddressRu, made.On, made.Until, made.IsPermanent) = (home.PlaceId, home.Kk, home.Ru, home.From, home.Until, home.Until is null);
        (made.CameFrom, made.RemovedFrom, made.RemovedFromRu) = (Cut(home.CameFrom), home.Before?.Kk, home.Before?.Ru);
        (made.ByPortal, made.Chip) = (home.ByPortal, home.HasCard ? ChipState.Awaited : ChipState.NotNeeded);
        return made;
    }

    /// <summary>A person removed from an address.</summary>
    public static ResidenceAct Remove(long serial, RegistryAct act, ActPerson about, LeftHome left)
    {
        var made = Of(serial, ActKind.Removed, act, about);
        (made.PlaceId, made.Address, made.AddressRu, made.On) = (left.PlaceId, left.Kk, left.Ru, left.On);
        (made.Reason, made.LeftFor, made.Basis) = (left.Reason, Cut(left.LeftFor), Cut(left.Basis));
        return made;
    }

    /// <summary>The address is on the card's chip (RR-6).</summary>
    public Problem? WriteChip(string card, DateOnly on, Officer by)
    {
        if (Chip != ChipState.Awaited)
        {
            return new Problem("RR.chip-not-awaited", Name.Full);
        }

        (Chip, ChipWrittenOn, ChipCard, ChipWrittenBy) = (ChipState.Written, on, card.Trim(), by.Name);
        return null;
    }

    private static ResidenceAct Of(long serial, ActKind kind, RegistryAct act, ActPerson about)
    {
        var person = about.Person;
        var made = new ResidenceAct
        {
            Serial = serial, Kind = kind, CaseId = act.CaseId, CaseNumber = act.CaseNumber, Edition = act.Edition, OfficeId = act.OfficeId, Region = act.Region, ByName = act.By.Name, At = act.Now,
            PersonId = person.Id, Surname = person.Name.Surname, GivenName = person.Name.GivenName, Patronymic = person.Name.Patronymic,
            BirthDate = person.BirthDate, Iin = person.Iin, IsApplicant = about.IsApplicant, VisitedOn = about.VisitedOn,
        };
        made.Keys.AddRange(ActKey.Of(made).Select(key => new ActKey { ActId = made.Id, Key = key }));
        return made;
    }

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > LongestWords } longer ? longer[..LongestWords] : text.Trim();
}

/// <summary>Whom an act is about.</summary>
internal sealed record ActPerson(PersonSnapshot Person, bool IsApplicant, DateOnly? VisitedOn);

/// <summary>Where somebody is registered from now on.</summary>
/// <param name="Before">The address that the registration ends by itself, in Kazakh and Russian.</param>
/// <param name="HasCard">There is a card on whose chip the address is to be written.</param>
internal sealed record RegisteredHome(Guid PlaceId, string Kk, string Ru, DateOnly From, DateOnly? Until, string? CameFrom, Bilingual? Before, bool ByPortal, bool HasCard);

/// <summary>Where somebody was registered until now, and why no more.</summary>
internal sealed record LeftHome(Guid? PlaceId, string Kk, string Ru, DateOnly On, RemovalReason Reason, string? LeftFor, string? Basis);
