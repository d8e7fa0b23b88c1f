using Licensing.Kernel.Cases;
using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Vehicles.Features;

/// <summary>What a case of VR is about beyond the facts: the vehicle as the register has it, or as its papers describe it.</summary>
internal sealed record VehicleSubject
{
    /// <summary>The vehicle of the register.</summary>
    public Guid? VehicleId { get; init; }

    /// <summary>What was typed to find it: plate, VIN or certificate.</summary>
    public string? Lookup { get; init; }

    /// <summary>A vehicle that the register does not know; of one that it knows, what has changed on it.</summary>
    public VehicleData? Vehicle { get; init; }

    /// <summary>Who sold it, where that is not the owner of the register: the dealer.</summary>
    public string? Seller { get; init; }

    /// <summary>The certificate is lost, not worn (duplicate).</summary>
    public bool Lost { get; init; }

    /// <summary>Where it is driven with transit plates.</summary>
    public string? TransitTo { get; init; }

    /// <summary>The plates that it carried are lost, so that they are not handed in.</summary>
    public bool PlatesLost { get; init; }

    /// <summary>The plate that it carries already and keeps, where it is registered without new ones.</summary>
    public string? Plate { get; init; }

    /// <summary>What was typed in fields of numbers and is none, by field, so that nothing typed is lost.</summary>
    public IReadOnlyDictionary<string, string> HalfTyped { get; init; } = new Dictionary<string, string>();

    /// <summary>The registration that stood when the case was accepted: whoever sold the vehicle, or asks as its owner, did so by this one.</summary>
    public Guid? RegistrationId { get; init; }

    /// <summary>The case, once there is one; what was found in it counts at the decision.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>What a draft or a case keeps; an empty subject where it keeps nothing, or nothing that can be read.</summary>
    public static VehicleSubject Read(string? json) => CaseJson.ReadOrNew<VehicleSubject>(json);

    /// <summary>Facts of a draft or a case; what is lacking has its default.</summary>
    public static VehicleFacts FactsOf(string json) => VehicleStandard.Declared.FactsOf(json);

    /// <summary>As it is kept.</summary>
    public string Write() => CaseJson.Write(this);
}
