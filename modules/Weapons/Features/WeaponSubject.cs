using System.Text.Json.Serialization;
using Licensing.Kernel.Cases;
using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>How the weapons of a case came to whoever registers them.</summary>
internal enum WeaponOrigin
{
    /// <summary>Bought new; the register does not know them.</summary>
    Purchase,

    /// <summary>Bought of another owner.</summary>
    Sale,
    Inheritance,
    Gift,

    /// <summary>Registered with the applicant already: only the permit is made anew.</summary>
    Held,
}

/// <summary>What a case of WP is about beyond the facts: the weapons, by which permit they were acquired, where they are kept, who carries them.</summary>
internal sealed record WeaponSubject
{
    public WeaponOrigin? Origin { get; init; }

    /// <summary>The permit or licence by which they were acquired, as typed.</summary>
    public string? PermitNumber { get; init; }

    /// <summary>The day of the purchase, of the deed or of the inheritance's paper.</summary>
    public DateOnly? AcquiredOn { get; init; }

    public IReadOnlyList<WeaponData> Units { get; init; } = [];

    /// <summary>An organisation's room that is known.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>Address of the place of storage: the home, or a new room.</summary>
    public string? Place { get; init; }

    /// <summary>Weapons that fit in a new room.</summary>
    public int? Capacity { get; init; }

    /// <summary>The act on a new room.</summary>
    public string? PlaceAct { get; init; }

    public DateOnly? PlaceActOn { get; init; }

    /// <summary>Who is to carry weapons (WP-15.2).</summary>
    public IReadOnlyList<ArmedEmployee> Employees { get; init; } = [];

    /// <summary>What was typed and is no value yet, by field, so that nothing typed is lost.</summary>
    public IReadOnlyDictionary<string, string> HalfTyped { get; init; } = new Dictionary<string, string>();

    /// <summary>Ownerships that stood when the case was accepted: whoever sold a weapon did so by these.</summary>
    public IReadOnlyList<Guid> Stood { get; init; } = [];

    /// <summary>The case, once there is one.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>DECISION: who buys needs a permit to acquire, of a shop or of another owner; an heir or a donee brings the paper of that (WP-12.3, second list).</summary>
    [JsonIgnore]
    public bool NeedsPermit => Origin is WeaponOrigin.Purchase or WeaponOrigin.Sale;

    /// <summary>What a draft or a case keeps; an empty subject where it keeps nothing, or nothing that can be read.</summary>
    public static WeaponSubject Read(string? json) => CaseJson.ReadOrNew<WeaponSubject>(json);

    /// <summary>Facts of a draft or a case; what is lacking has its default.</summary>
    public static WeaponFacts FactsOf(string json) => WeaponStandard.Declared.FactsOf(json);

    /// <summary>As it is kept.</summary>
    public string Write() => CaseJson.Write(this);
}

/// <summary>An employee who is to carry a service weapon (WP-15.2).</summary>
internal sealed record ArmedEmployee(string? Name, string? Iin)
{
    /// <summary>By the number; none where it is no number, or that of a foreigner without the day.</summary>
    [JsonIgnore]
    public DateOnly? BirthDate => Kernel.People.Iin.TryParse(Iin, out var iin, out _) ? iin.BirthDate : null;
}
