using Licensing.Kernel.People;

namespace Licensing.Citizenship.Domain;

/// <summary>A text by which an act is found: its number with and without the letters, the decree's, the IIN, or a name in one order of its parts (C-1).</summary>
internal sealed class ActKey : ISearchKey
{
    public Guid ActId { get; init; }

    public required string Key { get; init; }

    /// <summary>Every key of an act.</summary>
    public static IEnumerable<string> Of(CitizenshipAct act) => SearchKey.Of([act.Number, act.Number[2..], act.DecreeNumber, act.Iin], NameKey.Orders(act.Name));
}
