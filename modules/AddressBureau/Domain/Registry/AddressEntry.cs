using Licensing.Kernel;
using Licensing.Kernel.Addresses;

namespace Licensing.AddressBureau.Domain.Registry;

/// <summary>Somebody is registered at an address, for good or for a while. Nothing is deleted: an entry ends.</summary>
internal sealed class AddressEntry : IVersioned
{
    public const int LongestAddress = 400;

    private AddressEntry()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PersonId { get; private set; }

    public bool IsPermanent { get; private init; }

    public string Address { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; none where it is for good.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The first day on which it no longer holds, once another one took its place.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The dwelling in the classifier, where it was chosen from there.</summary>
    public Guid? PlaceId { get; private set; }

    /// <summary>Why it ended; none while it holds, or where it was for a while and ran out.</summary>
    public RemovalReason? Reason { get; private set; }

    /// <summary>Where the person left for.</summary>
    public string? LeftFor { get; private set; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>When the case registered it, or changed it last, UTC.</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>Empty for the one permanent registration that stands, the entry's own key for every other: nobody has two.</summary>
    public Guid Slot { get; private set; }

    public int Version { get; set; }

    public bool Stands => Slot == Guid.Empty;

    /// <summary>The entry of a registration for a person, who can have another key by now.</summary>
    public static AddressEntry Of(RegisteredAtAddress told, Guid personId)
    {
        var made = new AddressEntry { PersonId = personId, IsPermanent = told.IsPermanent, CaseId = told.CaseId, CaseNumber = told.CaseNumber };
        made.Slot = told.IsPermanent ? Guid.Empty : made.Id;
        made.Write(told);
        return made;
    }

    /// <summary>The same case tells again; what is older than what is known changes nothing.</summary>
    public bool Take(RegisteredAtAddress told)
    {
        if (told.At <= RegisteredAt)
        {
            return false;
        }

        Write(told);
        return true;
    }

    /// <summary>Another registration took its place on a day.</summary>
    public void End(AddressEntry successor) => End(successor.From, RemovalReason.Moved, successor.Address);

    /// <summary>The person was removed from the register of this address.</summary>
    public void End(DateOnly on, RemovalReason reason, string? leftFor) => (EndedOn, Slot, Reason, LeftFor) = (on, Id, reason, Blank(leftFor));

    /// <summary>Whether it came to be before another one.</summary>
    public bool IsBefore(AddressEntry other) => (From, RegisteredAt).CompareTo((other.From, other.RegisteredAt)) <= 0;

    /// <summary>Follows a person after a merge of two records (C-1).</summary>
    public void MoveTo(Guid personId) => PersonId = personId;

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until >= day) && (EndedOn is null || EndedOn > day);

    private void Write(RegisteredAtAddress told) => (Address, From, Until, RegisteredAt, PlaceId) = (told.Address.Trim(), told.From, told.Until, told.At, told.PlaceId);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is { Length: > LongestAddress } longer ? longer[..LongestAddress] : text.Trim();
}
